package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Accounts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** The accounts of this workstation. */
public final class AccountTable implements Accounts {

    private final Database database;

    AccountTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String id) throws JournalUnavailableException {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, name, role, jurisdiction, password_hash FROM account WHERE id = ?")) {
                query.setString(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Account(
                                    row.getString(1),
                                    row.getString(2),
                                    Role.valueOf(row.getString(3)),
                                    JurisdictionCode.of(row.getString(4)),
                                    row.getString(5)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Keeps an account, replacing one of the same id. */
    public void put(Account account) throws JournalUnavailableException {
        int rows = database.<Integer, RuntimeException>write(connection -> {
            try (PreparedStatement put = connection.prepareStatement(
                    "INSERT OR REPLACE INTO account (id, name, role, jurisdiction, password_hash) VALUES (?, ?, ?, ?,"
                            + " ?)")) {
                put.setString(1, account.id());
                put.setString(2, account.name());
                put.setString(3, account.role().name());
                put.setString(4, account.jurisdiction().value());
                put.setString(5, account.passwordHash());
                return put.executeUpdate();
            }
        });
        org.slf4j.LoggerFactory.getLogger(AccountTable.class).info("kept account {} ({} row)", account.id(), rows);
    }
}
