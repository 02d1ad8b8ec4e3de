package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.app.place.Packs;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Passwords;
import io.cityhelm.core.store.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code account add}: keeps a local account. The password is asked for: a command line can be read by others. */
@Command(name = "add")
final class AccountAddVerb extends Verb {

    private static final int SHORTEST = 8;

    @Option(names = "--id", required = true, descriptionKey = "option.account.id", paramLabel = "ID")
    private String id;

    @Option(names = "--name", required = true, descriptionKey = "option.account.name", paramLabel = "NAME")
    private String name;

    @Option(names = "--role", required = true, descriptionKey = "option.account.role", paramLabel = "ROLE")
    private Role role;

    @Option(names = "--jurisdiction", required = true, descriptionKey = "option.account.place", paramLabel = "CODE")
    private String jurisdiction;

    AccountAddVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, IOException {
        CityPack pack = Packs.read(places().pack(), console().messages());
        JurisdictionCode code = JurisdictionCode.of(jurisdiction);
        if (pack.tree(pack.info().treeDay()).find(code).isEmpty()) {
            throw new Complaint("app.place.unknown", jurisdiction);
        }
        Account account = new Account(id, name, role, code, Passwords.hash(password()));
        Files.createDirectories(places().data());
        try (Ledger ledger = Ledger.open(places().data().resolve("journal.db"))) {
            ledger.accounts().put(account);
        } catch (JournalUnavailableException e) {
            throw JournalComplaints.of(e, places().data());
        }
        console().say("app.account.added", id);
        return ExitCodes.GOOD;
    }

    private char[] password() throws Complaint, IOException {
        char[] first = console().password("app.account.password", id);
        if (first == null || first.length < SHORTEST) {
            throw new Complaint("app.account.short", SHORTEST);
        }
        char[] second = console().password("app.account.again");
        if (second == null || !Arrays.equals(first, second)) {
            throw new Complaint("app.account.differ");
        }
        Arrays.fill(second, '\0');
        return first;
    }
}
