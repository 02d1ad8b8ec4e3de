package io.cityhelm.core.store.tiles;

import io.cityhelm.core.decision.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One foreign SQLite file, opened so that it cannot be changed. One question at a time; from any thread. */
final class TileDatabase implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private TileDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** @throws UnusableFileException when it is not there or is no database */
    static TileDatabase open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(Refusal.because("basemap.no-file", file));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        try {
            TileDatabase database =
                    new TileDatabase(file, config.createConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro"));
            try {
                database.rows("SELECT count(*) FROM sqlite_master", row -> row.getInt(1));
                return database;
            } catch (IOException e) {
                database.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw database(file, e);
        }
    }

    private static UnusableFileException database(Path file, Exception e) {
        UnusableFileException told = new UnusableFileException(Refusal.because("basemap.no-database", file));
        told.initCause(e);
        return told;
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    synchronized <T> List<T> rows(String sql, RowReader<T> reader, Object... arguments) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The picture of a place; empty when there is no row, or nothing in it. */
    Optional<byte[]> tile(String table, int zoom, long column, long row) throws IOException {
        String sql =
                "SELECT tile_data FROM " + quoted(table) + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";
        return rows(sql, found -> Optional.ofNullable(found.getBytes(1)), zoom, column, row).stream()
                .flatMap(Optional::stream)
                .filter(bytes -> bytes.length > 0)
                .findFirst();
    }

    boolean has(String table) throws IOException {
        return !rows(
                        "SELECT 1 FROM sqlite_master WHERE lower(name) = lower(?) AND type IN ('table', 'view')",
                        row -> row.getInt(1),
                        table)
                .isEmpty();
    }

    /** A name out of a file is data, also in a statement. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            org.slf4j.LoggerFactory.getLogger(TileDatabase.class).warn("{} did not close", file, e);
        }
    }
}
