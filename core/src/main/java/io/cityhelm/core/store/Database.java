package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file in WAL mode: one connection that writes, a few that read. Safe on any thread; writers wait for each
 * other, readers never wait for a writer.
 */
public final class Database implements AutoCloseable {

    /** How safe a commit is. */
    public enum Durability {
        /** Flushed to the disk before the commit returns: what the screen confirmed survives a power cut. */
        FULL,
        /** Survives the death of the process; the last commits may be lost in a power cut. For observations. */
        NORMAL
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final int READERS = 3;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

    private Database(Path file, Durability durability, String migrations, int newest) throws SQLException {
        this.file = file;
        migrate(file, migrations, newest);
        this.writer = connect(file, durability, false);
        for (int i = 0; i < READERS; i++) {
            readers.add(connect(file, durability, true));
        }
    }

    /**
     * Opens the file, making it and bringing its tables up to date when needed.
     *
     * @param migrations the resource folder of the migrations
     * @param newest the number of the newest of them; Flyway is only started when the file is older, because starting it
     *     costs a third of a second
     */
    static Database open(Path file, Durability durability, String migrations, int newest)
            throws JournalUnavailableException {
        try {
            return new Database(file, durability, migrations, newest);
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** The file itself. */
    Path file() {
        return file;
    }

    /** Runs work in one transaction on the writing connection; a failure rolls it back whole. */
    <T, E extends Exception> T write(WriteWork<T, E> work) throws JournalUnavailableException, E {
        writing.lock();
        try {
            boolean done = false;
            try {
                begin();
                T result = work.on(writer);
                commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollback();
                }
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        } finally {
            writing.unlock();
        }
    }

    /** Work that may refuse with a reason of its own, and is rolled back then. */
    @FunctionalInterface
    interface WriteWork<T, E extends Exception> {
        T on(Connection connection) throws SQLException, E;
    }

    /** Runs work on a reading connection: a snapshot of the last commit. */
    <T> T read(Work<T> work) throws JournalUnavailableException {
        Connection reader = null;
        try {
            reader = readers.take();
            return work.on(reader);
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailableException(JournalUnavailableException.Why.BUSY, e);
        } finally {
            if (reader != null) {
                readers.add(reader);
            }
        }
    }

    /** Moves the write-ahead log into the file without holding up anybody; called now and then, off the hot path. */
    public void checkpoint() throws JournalUnavailableException {
        read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
        });
    }

    @Override
    public void close() {
        writing.lock();
        try (writer) {
            for (Connection reader : readers) {
                reader.close();
            }
        } catch (SQLException e) {
            org.slf4j.LoggerFactory.getLogger(Database.class).warn("closing {} failed", file, e);
        } finally {
            writing.unlock();
        }
    }

    private void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    private void commit() throws SQLException {
        execute("COMMIT");
    }

    private void rollback() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // a full disk has SQLite roll back by itself, and then there is nothing left to roll back
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Path file, Durability durability, boolean reader) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                durability == Durability.FULL
                        ? SQLiteConfig.SynchronousMode.FULL
                        : SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(5_000);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "20000");
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (reader) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    private static void migrate(Path file, String migrations, int newest) throws SQLException {
        if (versionOf(file) >= newest) {
            return;
        }
        Flyway.configure(Database.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:" + migrations)
                .load()
                .migrate();
    }

    private static int versionOf(Path file) throws SQLException {
        if (!java.nio.file.Files.exists(file)) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement tables = connection.prepareStatement(
                        "SELECT COUNT(*) FROM sqlite_master WHERE name = 'flyway_schema_history'");
                ResultSet found = tables.executeQuery()) {
            if (!found.next() || found.getInt(1) == 0) {
                return 0;
            }
            try (PreparedStatement versions = connection.prepareStatement(
                            "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE"
                                    + " success = 1");
                    ResultSet version = versions.executeQuery()) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }
}
