package io.cityhelm.map.geopackage;

import io.cityhelm.core.store.geopackage.GeometryBlob;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads the file of a layer. Each call opens it and closes it again. Safe on any thread, but it reads the disk. */
public final class LayerReader {

    /** What the metadata of a layer says that it is. */
    static final String STANDARD = "https://cityhelm.io/layer/1";

    private final Path file;

    public LayerReader(Path file) {
        this.file = file;
    }

    /** Takes one feature after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** @param geometry degrees, WGS 84 @return whether to go on */
        boolean visit(long fid, Geometry geometry) throws IOException;
    }

    /** Takes one feature with its attributes after the other. */
    @FunctionalInterface
    public interface RecordVisitor {
        /**
         * @param geometry degrees, WGS 84
         * @param values Long, Double, Boolean and String by column; a missing one is left out
         * @return whether to go on
         */
        boolean visit(Geometry geometry, Map<String, Object> values) throws IOException;
    }

    /**
     * Where the layer comes from.
     *
     * @return empty for a GeoPackage that is no layer of ours
     * @throws IOException when the file cannot be read
     */
    public Optional<LayerInfo> info() throws IOException {
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT metadata FROM gpkg_metadata WHERE md_standard_uri = ?")) {
            statement.setString(1, STANDARD);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ObjectMapper().readValue(rows.getString(1), LayerInfo.class))
                        : Optional.empty();
            }
        } catch (SQLException | JacksonException e) {
            throw failed(e);
        }
    }

    /** The box around all of the layer, degrees. */
    public Envelope box() throws IOException {
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT min_x, max_x, min_y, max_y FROM gpkg_contents");
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Envelope(rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4))
                    : new Envelope();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Shows all features, in the order in which they stood in the source. */
    public void each(Visitor visitor) throws IOException {
        GeometryBlob blob = new GeometryBlob();
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT fid, geom FROM features ORDER BY fid");
                ResultSet rows = statement.executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = visitor.visit(rows.getLong(1), blob.read(rows.getBytes(2)));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The attributes that features have, in the order of the source. */
    public List<Field> columns() throws IOException {
        try (Connection connection = ReadOnly.open(file)) {
            return columns(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<Field> columns(Connection connection) throws SQLException {
        List<Field> columns = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name, type FROM pragma_table_info('features')");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!LayerSchema.OURS.contains(rows.getString(1))) {
                    columns.add(new Field(rows.getString(1), LayerSchema.type(rows.getString(2))));
                }
            }
        }
        return columns;
    }

    /** Shows all features with some of their attributes, in the order in which they stood in the source. */
    public void each(Set<String> wanted, RecordVisitor visitor) throws IOException {
        GeometryBlob blob = new GeometryBlob();
        try (Connection connection = ReadOnly.open(file)) {
            List<Field> columns = columns(connection).stream()
                    .filter(column -> wanted.contains(column.name()))
                    .toList();
            String names = columns.stream()
                    .map(column -> ", " + LayerSchema.quoted(column.name()))
                    .collect(Collectors.joining());
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT geom" + names + " FROM features ORDER BY fid");
                    ResultSet rows = statement.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = visitor.visit(blob.read(rows.getBytes(1)), values(rows, columns));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Map<String, Object> values(ResultSet rows, List<Field> columns) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = rows.getObject(i + 2);
            if (value != null) {
                values.put(columns.get(i).name(), value(columns.get(i).type(), value));
            }
        }
        return values;
    }

    private static Object value(FieldType type, Object value) {
        return switch (value) {
            case Number number when type == FieldType.BOOLEAN -> number.longValue() != 0;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Number number -> number.doubleValue();
            default -> value.toString();
        };
    }

    private IOException failed(Exception e) {
        return new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
}
