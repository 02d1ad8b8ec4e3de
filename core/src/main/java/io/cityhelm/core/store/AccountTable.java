package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of this workstation. */
public final class AccountTable implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(AccountTable.class);

    private static final String SELECT = "SELECT id, name, role, jurisdiction, password_hash FROM account";

    private final Database database;

    AccountTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String id) throws JournalUnavailableException {
        return database.read(reader -> reader.first(SELECT + " WHERE id = ?", AccountTable::account, id));
    }

    @Override
    public List<Account> all() throws JournalUnavailableException {
        return database.read(reader -> reader.list(SELECT + " ORDER BY id", AccountTable::account));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                Role.valueOf(row.getString(3)),
                JurisdictionCode.of(row.getString(4)),
                row.getString(5));
    }

    /** Keeps an account, replacing one of the same id. */
    public void put(Account account) throws JournalUnavailableException {
        int rows = database.<Integer, RuntimeException>write(writer -> writer.update(
                "INSERT OR REPLACE INTO account (id, name, role, jurisdiction, password_hash) VALUES (?, ?, ?, ?, ?)",
                account.id(),
                account.name(),
                account.role().name(),
                account.jurisdiction(),
                account.passwordHash()));
        LOG.info("kept account {} ({} row)", account.id(), rows);
    }
}
