package io.cityhelm.core.store.geopackage;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Reads jurisdictions and borders. Each call opens the file read-only and immutable (so it works on a read-only disk and
 * leaves no side files), and closes it again. Safe on any thread, but it reads the disk.
 */
public final class GeoPackageReader {

    private final Path file;

    public GeoPackageReader(Path file) {
        this.file = file;
    }

    /**
     * All jurisdictions of all levels and times, city first.
     *
     * @throws IOException when the file is missing, is no GeoPackage or lacks a table
     */
    public List<Jurisdiction> jurisdictions() throws IOException {
        List<Jurisdiction> all = new ArrayList<>();
        Map<String, LocalDate> days = new HashMap<>(); // thousands of rows name the same few days
        for (Level level : Level.values()) {
            String sql = "SELECT code, name, parent, valid_from, valid_to, seat_lon, seat_lat, boundary FROM "
                    + table(level) + " ORDER BY code";
            all.addAll(query(sql, Optional.empty(), row -> jurisdiction(level, row, days)));
        }
        return all;
    }

    /**
     * The ground of all jurisdictions of a level, by code.
     *
     * @throws IOException when the file cannot be read
     */
    public List<Shape> shapes(Level level) throws IOException {
        return shapes("SELECT code, geom FROM " + table(level) + " ORDER BY code", Optional.empty());
    }

    /**
     * The ground of the jurisdictions of a level that have a certain parent, by code.
     *
     * @throws IOException when the file cannot be read
     */
    public List<Shape> shapes(Level level, JurisdictionCode parent) throws IOException {
        return shapes(
                "SELECT code, geom FROM " + table(level) + " WHERE parent = ? ORDER BY code",
                Optional.of(parent.value()));
    }

    /**
     * The ground of one jurisdiction.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<Shape> shape(Level level, JurisdictionCode code) throws IOException {
        String sql = "SELECT code, geom FROM " + table(level) + " WHERE code = ?";
        return shapes(sql, Optional.of(code.value())).stream().findFirst();
    }

    private List<Shape> shapes(String sql, Optional<String> argument) throws IOException {
        GeometryBlob blob = new GeometryBlob();
        return query(
                sql, argument, row -> new Shape(JurisdictionCode.of(row.getString(1)), blob.read(row.getBytes(2))));
    }

    static String table(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Jurisdiction jurisdiction(Level level, ResultSet row, Map<String, LocalDate> days)
            throws SQLException {
        return new Jurisdiction(
                JurisdictionCode.of(row.getString(1)),
                level,
                row.getString(2),
                Optional.ofNullable(row.getString(3)).map(JurisdictionCode::of),
                days.computeIfAbsent(row.getString(4), LocalDate::parse),
                Optional.ofNullable(row.getString(5)).map(day -> days.computeIfAbsent(day, LocalDate::parse)),
                new LonLat(row.getDouble(6), row.getDouble(7)),
                boundary(row.getString(8)));
    }

    private static Jurisdiction.Boundary boundary(String word) {
        return word.equals("schematic")
                ? Jurisdiction.Boundary.SCHEMATIC
                : Jurisdiction.Boundary.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    private <T> List<T> query(String sql, Optional<String> argument, RowReader<T> reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file: " + file);
        }
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (argument.isPresent()) {
                statement.setString(1, argument.get());
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return Collections.unmodifiableList(found);
        } catch (SQLException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
    }
}
