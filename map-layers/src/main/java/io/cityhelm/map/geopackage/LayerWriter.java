package io.cityhelm.map.geopackage;

import io.cityhelm.core.store.geopackage.GeoPackageSchema;
import io.cityhelm.core.store.geopackage.GeometryBlob;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes the file of a layer: a GeoPackage 1.3 with one table of features in WGS 84, a spatial index and where it all comes
 * from. It is written without a journal, so a file that was not finished is of no use: write beside, then move. Needs the
 * same memory however many features come. For one thread.
 */
public final class LayerWriter implements AutoCloseable {

    private static final int BATCH = 500;

    private final Path file;
    private final Connection connection;
    private final List<Field> fields;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private final GeometryBlob blob = new GeometryBlob();
    private final Envelope box = new Envelope();
    private long count;

    /**
     * Begins a file.
     *
     * @param file must not exist yet
     * @throws IOException when it cannot be written
     */
    public LayerWriter(Path file, List<Field> fields) throws IOException {
        this.file = file;
        this.fields = List.copyOf(fields);
        Map<String, String> columns = LayerSchema.columns(fields);
        try {
            this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = 8192");
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA cache_size = -32768");
                statement.execute("BEGIN");
                for (String sql : GeoPackageSchema.core()) {
                    statement.execute(sql);
                }
                for (String sql : LayerSchema.create(fields, columns)) {
                    statement.execute(sql);
                }
                statement.execute("COMMIT");
            }
            connection.setAutoCommit(false);
            StringBuilder names = new StringBuilder("fid");
            columns.values().forEach(name -> names.append(", ").append(LayerSchema.quoted(name)));
            this.insert = connection.prepareStatement("INSERT INTO " + LayerSchema.TABLE + " (" + names + ", geom)"
                    + " VALUES (?" + String.join("", Collections.nCopies(fields.size() + 1, ", ?")) + ")");
            this.index = connection.prepareStatement("INSERT INTO " + LayerSchema.INDEX + " VALUES (?, ?, ?, ?, ?)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Adds a feature.
     *
     * @param geometry degrees, WGS 84, not empty
     * @param values by the name of the field
     */
    public void add(Geometry geometry, Map<String, Object> values) throws IOException {
        Envelope around = geometry.getEnvelopeInternal();
        try {
            count++;
            int at = 1;
            insert.setLong(at++, count);
            for (Field field : fields) {
                put(at++, field.type(), values.get(field.name()));
            }
            insert.setBytes(at, blob.write(geometry));
            insert.addBatch();
            index.setLong(1, count);
            index.setDouble(2, around.getMinX());
            index.setDouble(3, around.getMaxX());
            index.setDouble(4, around.getMinY());
            index.setDouble(5, around.getMaxY());
            index.addBatch();
            if (count % BATCH == 0) {
                insert.executeBatch();
                index.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        box.expandToInclude(around);
    }

    private void put(int at, FieldType type, Object value) throws SQLException {
        switch (value) {
            case null -> insert.setObject(at, null);
            case Boolean yes when type == FieldType.BOOLEAN -> insert.setInt(at, yes ? 1 : 0);
            case Number number
            when type == FieldType.INTEGER || type == FieldType.BOOLEAN -> insert.setLong(at, number.longValue());
            case Number number when type == FieldType.REAL -> insert.setDouble(at, number.doubleValue());
            default -> insert.setString(at, value.toString());
        }
    }

    /** The box around all features so far, degrees. */
    public Envelope box() {
        return new Envelope(box);
    }

    /** Writes what describes the features, and all of it to the file. */
    public void finish(LayerInfo info) throws IOException {
        try {
            insert.executeBatch();
            index.executeBatch();
            describe(info);
            try (Statement statement = connection.createStatement()) {
                for (String sql : LayerSchema.triggers()) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void describe(LayerInfo info) throws SQLException {
        execute(
                "INSERT INTO gpkg_contents VALUES ('features', 'features', ?, ?, ?, ?, ?, ?, ?, 4326)",
                info.name(),
                info.source(),
                info.importedAt().toString(),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
        execute("INSERT INTO gpkg_geometry_columns VALUES ('features', 'geom', 'GEOMETRY', 4326, 0, 0)");
        execute(
                "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'application/json', ?)",
                LayerReader.STANDARD,
                new ObjectMapper().writeValueAsString(info));
        execute(
                "INSERT INTO gpkg_metadata_reference VALUES ('table', 'features', NULL, NULL, ?, 1, NULL)",
                info.importedAt().toString());
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private IOException failed(SQLException e) {
        return new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }

    /** Lets go of the file; without {@link #finish} it is to be deleted. */
    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
