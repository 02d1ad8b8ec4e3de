package io.cityhelm.core.session;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.util.Optional;

/** Where accounts are looked up. May touch the disk. */
@FunctionalInterface
public interface Accounts {

    Optional<Account> find(String id) throws JournalUnavailableException;

    /** These first, then others. */
    default Accounts or(Accounts others) {
        return id -> {
            Optional<Account> mine = find(id);
            return mine.isPresent() ? mine : others.find(id);
        };
    }
}
