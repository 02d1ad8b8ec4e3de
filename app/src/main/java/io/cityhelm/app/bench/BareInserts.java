package io.cityhelm.app.bench;

import io.cityhelm.core.journal.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Rows of the journal by bare sqlite-jdbc: the same columns, index and durability, and nothing else. */
final class BareInserts implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    private BareInserts(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    static BareInserts open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "20000");
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE journal (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, stream_kind TEXT NOT NULL,"
                        + " stream_id TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, schema INTEGER NOT"
                        + " NULL, at TEXT NOT NULL, actor_kind TEXT NOT NULL, actor TEXT NOT NULL, jurisdiction TEXT"
                        + " NOT NULL, payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT");
            statement.execute("CREATE UNIQUE INDEX journal_stream ON journal (stream_kind, stream_id, version)");
        }
        connection.setAutoCommit(false);
        return new BareInserts(
                connection,
                connection.prepareStatement("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    }

    void insert(List<Entry> rows) throws SQLException {
        for (Entry row : rows) {
            bind(row);
            insert.addBatch();
        }
        int[] written = insert.executeBatch();
        connection.commit();
        if (written.length != rows.size()) {
            throw new SQLException("wrote " + written.length + " of " + rows.size() + " rows");
        }
    }

    private void bind(Entry row) throws SQLException {
        insert.setLong(1, row.sequence());
        insert.setString(2, row.id().toString());
        insert.setString(3, row.stream().kind());
        insert.setString(4, row.stream().id());
        insert.setLong(5, row.version());
        insert.setString(6, row.type());
        insert.setInt(7, row.schema());
        insert.setString(8, row.at().toString());
        insert.setString(9, row.actorKind());
        insert.setString(10, row.actor());
        insert.setString(11, row.jurisdiction().value());
        insert.setString(12, row.payload());
        insert.setString(13, row.previousHash());
        insert.setString(14, row.hash());
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
