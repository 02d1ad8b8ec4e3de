package io.cityhelm.core.session;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where accounts are looked up. May touch the disk. */
@FunctionalInterface
public interface Accounts {

    Optional<Account> find(String id) throws JournalUnavailableException;

    /** All that can be named; those that can only be found by their id are left out. */
    default List<Account> all() throws JournalUnavailableException {
        return List.of();
    }

    /** These first, then others. */
    default Accounts or(Accounts others) {
        Accounts mine = this;
        return new Accounts() {
            @Override
            public Optional<Account> find(String id) throws JournalUnavailableException {
                Optional<Account> found = mine.find(id);
                return found.isPresent() ? found : others.find(id);
            }

            @Override
            public List<Account> all() throws JournalUnavailableException {
                Map<String, Account> all = new LinkedHashMap<>();
                mine.all().forEach(account -> all.put(account.id(), account));
                others.all().forEach(account -> all.putIfAbsent(account.id(), account));
                return List.copyOf(all.values());
            }
        };
    }
}
