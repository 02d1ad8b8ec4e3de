package io.cityhelm.core.store.geopackage;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes jurisdictions and borders as a GeoPackage 1.3 (OGC 12-128r18): one feature table a level, EPSG:4326. The same
 * input gives the same content; nothing in it depends on the clock.
 */
public final class GeoPackageWriter {

    private static final String INSERT = "INSERT INTO %s (code, name, level, parent, valid_from, valid_to,"
            + " seat_lon, seat_lat, boundary, area_m2, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final LocalDate asOf;
    private final GeometryBlob blob = new GeometryBlob();

    private GeoPackageWriter(Connection connection, LocalDate asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    /**
     * Writes a file.
     *
     * @param file must not exist yet
     * @param asOf the day on which the data was true; stands in the file as the day of its last change
     * @param territories in the order in which they are to stand in their tables
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, LocalDate asOf, List<Territory> territories) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = 16384"); // borders of some kilobytes waste less of a large page
            }
            connection.setAutoCommit(false);
            new GeoPackageWriter(connection, asOf).write(territories);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM");
            }
        } catch (SQLException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(List<Territory> territories) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : GeoPackageSchema.core()) {
                statement.execute(sql);
            }
            for (Level level : Level.values()) {
                for (String sql : GeoPackageSchema.table(GeoPackageReader.table(level))) {
                    statement.execute(sql);
                }
            }
        }
        for (Level level : Level.values()) {
            write(
                    level,
                    territories.stream()
                            .filter(one -> one.jurisdiction().level() == level)
                            .toList());
        }
    }

    private void write(Level level, List<Territory> territories) throws SQLException {
        String table = GeoPackageReader.table(level);
        Envelope box = new Envelope();
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(table))) {
            for (Territory territory : territories) {
                fill(insert, territory);
                insert.addBatch();
                box.expandToInclude(territory.shape().getEnvelopeInternal());
            }
            insert.executeBatch();
        }
        describe(table, box);
    }

    private void fill(PreparedStatement insert, Territory territory) throws SQLException {
        Jurisdiction node = territory.jurisdiction();
        insert.setString(1, node.code().value());
        insert.setString(2, node.name());
        insert.setString(3, GeoPackageReader.table(node.level()));
        insert.setString(4, node.parent().map(JurisdictionCode::value).orElse(null));
        insert.setString(5, node.validFrom().toString());
        insert.setString(6, node.validTo().map(LocalDate::toString).orElse(null));
        insert.setDouble(7, node.seat().lon());
        insert.setDouble(8, node.seat().lat());
        insert.setString(9, node.boundary().name().toLowerCase(Locale.ROOT));
        insert.setLong(10, Math.round(territory.areaM2()));
        insert.setBytes(11, blob.write(blob.asMulti(territory.shape())));
    }

    private void describe(String table, Envelope box) throws SQLException {
        String sql = "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, table);
            insert.setString(2, table);
            insert.setString(3, asOf + "T00:00:00.000Z");
            insert.setDouble(4, box.getMinX());
            insert.setDouble(5, box.getMinY());
            insert.setDouble(6, box.getMaxX());
            insert.setDouble(7, box.getMaxY());
            insert.setInt(8, GeometryBlob.SRS);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)")) {
            insert.setString(1, table);
            insert.setInt(2, GeometryBlob.SRS);
            insert.executeUpdate();
        }
    }
}
