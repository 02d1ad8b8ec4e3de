package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** Work that reads. */
    @FunctionalInterface
    interface Work<T> {
        T on(Statements statements) throws SQLException;
    }

    /** Work that writes; it may refuse with a reason of its own, and is rolled back then. */
    @FunctionalInterface
    interface WriteWork<T, E extends Exception> {
        T on(Statements statements) throws SQLException, E;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 3;

    private final Path file;
    private final Statements writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Statements> readers = new ArrayBlockingQueue<>(READERS);

    private Database(Path file, Durability durability, Migrations migrations) throws SQLException {
        this.file = file;
        migrate(file, migrations);
        this.writer = new Statements(connect(file, durability, false));
        for (int i = 0; i < READERS; i++) {
            readers.add(new Statements(connect(file, durability, true)));
        }
    }

    /** Opens the file, making it and bringing its tables up to date when needed. */
    static Database open(Path file, Durability durability, Migrations migrations) throws JournalUnavailableException {
        try {
            return new Database(file, durability, migrations);
        } catch (SQLException | FlywayException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** Loads the driver and its native library. */
    static void prepare() throws SQLException {
        new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
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
                writer.run("BEGIN IMMEDIATE");
                T result = work.on(writer);
                writer.run("COMMIT");
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

    /** Runs work on a reading connection: each statement sees the last commit. */
    <T> T read(Work<T> work) throws JournalUnavailableException {
        Statements reader = null;
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

    /** Runs work on a reading connection: all its statements see the same commit. */
    <T> T snapshot(Work<T> work) throws JournalUnavailableException {
        return read(db -> {
            db.run("BEGIN");
            try {
                return work.on(db);
            } finally {
                db.run("COMMIT");
            }
        });
    }

    /** Moves the write-ahead log into the file without holding up anybody; called now and then, off the hot path. */
    public void checkpoint() throws JournalUnavailableException {
        this.<Boolean>read(reader -> {
            reader.run("PRAGMA wal_checkpoint(PASSIVE)");
            return true;
        });
    }

    /** Closes when those who read have finished; whoever reads later gets the exception of a closed connection. */
    @Override
    public void close() {
        writing.lock();
        try {
            List<Statements> open = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                open.add(readers.take());
            }
            for (Statements reader : open) {
                reader.close();
            }
            writer.close();
            readers.addAll(open);
        } catch (SQLException e) {
            LOG.warn("closing {} failed", file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writing.unlock();
        }
    }

    /** Never throws: the reason for rolling back must not be lost. */
    private void rollback() {
        try {
            writer.run("ROLLBACK");
        } catch (SQLException e) {
            // a full disk has SQLite roll back by itself, and then there is nothing left to roll back
            LOG.debug("nothing rolled back in {}: {}", file, e.getMessage());
        }
    }

    static Connection connect(Path file, Durability durability, boolean reader) throws SQLException {
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

    private static void migrate(Path file, Migrations migrations) throws SQLException {
        Applied applied = applied(file);
        if (applied.newest() > migrations.newest()) {
            throw new SQLException(file + " was written by a newer version of this program");
        }
        if (applied.equals(new Applied(migrations.newest(), migrations.count()))) {
            return;
        }
        Flyway.configure(Database.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:" + migrations.folder())
                // aggregates bring their own migrations, whose numbers leave gaps that are filled later
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** What a file has seen. @param newest number of the newest migration @param count how many it has seen */
    private record Applied(int newest, int count) {
        static final Applied NONE = new Applied(0, 0);
    }

    private static Applied applied(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return Applied.NONE;
        }
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                PreparedStatement tables = connection.prepareStatement(
                        "SELECT COUNT(*) FROM sqlite_master WHERE name = 'flyway_schema_history'");
                ResultSet found = tables.executeQuery()) {
            if (!found.next() || found.getInt(1) == 0) {
                return Applied.NONE;
            }
            try (PreparedStatement versions = connection.prepareStatement(
                            "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0), COUNT(version)"
                                    + " FROM flyway_schema_history WHERE success = 1");
                    ResultSet seen = versions.executeQuery()) {
                return seen.next() ? new Applied(seen.getInt(1), seen.getInt(2)) : Applied.NONE;
            }
        }
    }
}
