package io.cityhelm.core.store;

import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What the journal is measured against: entries that are already made, put into the same table with the same durability
 * by a plain batch of sqlite-jdbc, without deciding, hashing, JSON, versions or read models. For benchmarks only: nobody
 * else may write a journal like this.
 */
public final class BareInserts implements AutoCloseable {

    private final Connection connection;

    private BareInserts(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file of its own, making it when it is not there. */
    public static BareInserts open(Path file) throws JournalUnavailableException {
        Ledger.open(file).close();
        try {
            Connection connection = Database.connect(file, Database.Durability.FULL, false);
            connection.setAutoCommit(false);
            return new BareInserts(connection);
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** Inserts entries in one transaction; durable when it returns. Their sequences go on from those before. */
    public void insert(List<Entry> entries) throws JournalUnavailableException {
        try (PreparedStatement insert = connection.prepareStatement(Entries.INSERT)) {
            for (Entry entry : entries) {
                Statements.bind(insert, Entries.values(entry));
                insert.addBatch();
            }
            int written = insert.executeBatch().length;
            connection.commit();
            if (written != entries.size()) {
                throw new SQLException("wrote " + written + " of " + entries.size() + " rows");
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    @Override
    public void close() throws JournalUnavailableException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }
}
