package io.cityhelm.map.geopackage;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.store.geopackage.GeometryBlob;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** One table of features of a GeoPackage by other software. The file is opened read-only and left as it is. */
public final class GeoPackageSource implements VectorSource {

    private final Connection connection;
    private final FeatureTable table;
    private final Statement statement;
    private final ResultSet rows;
    private final GeometryBlob blob = new GeometryBlob();
    private long number;

    private GeoPackageSource(Connection connection, FeatureTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.statement = connection.createStatement();
        String columns = table.fields().stream()
                .map(field -> ", " + LayerSchema.quoted(field.name()))
                .collect(Collectors.joining());
        this.rows = statement.executeQuery("SELECT " + LayerSchema.quoted(table.geometry()) + columns + " FROM "
                + LayerSchema.quoted(table.name()));
    }

    /** @throws BadSourceException when it is no GeoPackage, has no features, or has several tables and none is named */
    public static GeoPackageSource open(Path file, SourceOptions options) throws BadSourceException, IOException {
        Connection connection = null;
        try {
            connection = ReadOnly.open(file);
            return new GeoPackageSource(connection, FeatureTable.choose(connection, options.table()));
        } catch (SQLException e) {
            close(connection);
            throw BadSourceException.because("layer.gpkg-broken", "1", String.valueOf(e.getMessage()))
                    .from(e);
        } catch (BadSourceException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(Connection connection) throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Optional<List<Field>> fields() {
        return Optional.of(table.fields());
    }

    @Override
    public Optional<SourceDatum> datum() {
        return table.datum();
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.empty();
    }

    @Override
    public double progress() {
        return table.rows() == 0 ? 1 : Math.min(1, (double) number / table.rows());
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(record());
        } catch (SQLException e) {
            throw BadSourceException.because(
                            "layer.gpkg-broken", String.valueOf(number + 1), String.valueOf(e.getMessage()))
                    .from(e);
        }
    }

    private SourceRecord record() throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < table.fields().size(); i++) {
            Object value = value(rows.getObject(i + 2), table.fields().get(i).type());
            if (value != null) {
                values.put(table.fields().get(i).name(), value);
            }
        }
        byte[] bytes = rows.getBytes(1);
        if (bytes == null) {
            return new SourceRecord.Feature(number, Optional.empty(), values);
        }
        try {
            Geometry geometry = blob.read(bytes);
            return new SourceRecord.Feature(number, Optional.of(geometry), values);
        } catch (IOException | IllegalArgumentException e) {
            return new SourceRecord.Unreadable(
                    number, Refusal.because("layer.geometry-unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static Object value(Object value, FieldType type) {
        return switch (value) {
            case null -> null;
            case byte[] _ -> null; // pictures and the like are of no use on a map
            case Number number when type == FieldType.BOOLEAN -> number.longValue() != 0;
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case Long _, Double _ -> value;
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        close(connection);
    }
}
