package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.store.Ledger;
import picocli.CommandLine.Command;

/** {@code journal verify}: walks the whole chain and says whether it holds. */
@Command(name = "verify")
final class JournalVerifyVerb extends Verb {

    JournalVerifyVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        try (Ledger ledger = Records.open(places().data())) {
            Ledger.Verdict verdict = ledger.verify();
            return verdict.fault().map(this::broken).orElseGet(() -> holds(verdict.entries()));
        } catch (JournalUnavailableException e) {
            throw JournalComplaints.of(e, places().data());
        }
    }

    private int holds(long entries) {
        console().say("app.journal.holds", entries);
        return ExitCodes.GOOD;
    }

    private int broken(HashChain.Fault fault) {
        console().say("app.journal.broken." + fault.kind(), fault.sequence());
        return ExitCodes.FAILED;
    }
}
