package io.cityhelm.core.store;

import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.HashChain.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Walks along the chain and remembers the first place where it does not hold. */
final class ChainWalk {

    private long entries;
    private Entry before;
    private Fault fault;

    void visit(ResultSet row) throws SQLException {
        entries++;
        if (fault == null) {
            fault = check(row).orElse(null);
        }
    }

    Ledger.Verdict verdict() {
        return new Ledger.Verdict(entries, Optional.ofNullable(fault));
    }

    private Optional<Fault> check(ResultSet row) throws SQLException {
        try {
            Entry entry = Entries.read(row);
            Optional<Fault> found = HashChain.check(before, entry);
            before = entry;
            return found;
        } catch (IllegalArgumentException e) {
            // a field that this program cannot have written
            return Optional.of(new Fault(row.getLong(1), Fault.Kind.CHANGED));
        }
    }
}
