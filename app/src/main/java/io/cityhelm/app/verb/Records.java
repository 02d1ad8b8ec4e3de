package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.store.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the record of a data directory beside a running instance: verbs that only read it do not take the lock. */
final class Records {

    private Records() {}

    static Ledger open(Path data) throws Complaint {
        Path file = data.resolve("journal.db");
        if (!Files.exists(file)) {
            throw new Complaint("app.journal.none", data);
        }
        try {
            return Ledger.open(file);
        } catch (JournalUnavailableException e) {
            throw JournalComplaints.of(e, data);
        }
    }
}
