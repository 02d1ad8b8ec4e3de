package io.cityhelm.map.geopackage;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a GeoPackage says about one of its tables.
 *
 * @param geometry the column of the geometries
 * @param fields the other columns, without the key
 * @param rows how many there are
 */
record FeatureTable(String name, String geometry, List<Field> fields, Optional<SourceDatum> datum, long rows) {

    private static final String TABLES = """
        SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
        FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
        WHERE c.data_type = 'features' ORDER BY g.table_name\
        """;

    static FeatureTable choose(Connection connection, Optional<String> wanted) throws SQLException, BadSourceException {
        List<String> names = new ArrayList<>();
        List<FeatureTable> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString(1);
                names.add(name);
                if (wanted.map(name::equalsIgnoreCase).orElse(found.isEmpty())) {
                    found.add(read(connection, name, rows.getString(2), datum(rows)));
                }
            }
        }
        if (names.isEmpty()) {
            throw BadSourceException.because("layer.gpkg-no-features");
        }
        if (found.isEmpty() || (wanted.isEmpty() && names.size() > 1)) {
            throw new BadSourceException(Refusal.because("layer.gpkg-which-table", String.join(", ", names)));
        }
        return found.getFirst();
    }

    private static FeatureTable read(Connection connection, String table, String geometry, Optional<SourceDatum> datum)
            throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?)")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    String type = String.valueOf(rows.getString(2)).toUpperCase(Locale.ROOT);
                    if (rows.getInt(3) == 0 && !name.equalsIgnoreCase(geometry) && !type.startsWith("BLOB")) {
                        fields.add(new Field(name, typeOf(type)));
                    }
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + LayerSchema.quoted(table))) {
            return new FeatureTable(table, geometry, List.copyOf(fields), datum, rows.getLong(1));
        }
    }

    private static FieldType typeOf(String sql) {
        return switch (sql.replaceFirst("\\(.*", "")) {
            case "BOOLEAN" -> FieldType.BOOLEAN;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER" -> FieldType.INTEGER;
            case "FLOAT", "DOUBLE", "REAL" -> FieldType.REAL;
            case "DATE" -> FieldType.DATE;
            case "DATETIME" -> FieldType.DATETIME;
            default -> FieldType.TEXT;
        };
    }

    /** A file may use codes of its own; then only the text of the definition tells. */
    private static Optional<SourceDatum> datum(ResultSet row) throws SQLException {
        String organization = String.valueOf(row.getString(3));
        String definition = String.valueOf(row.getString(5));
        try {
            if (organization.equalsIgnoreCase("EPSG")) {
                return Optional.of(Datums.epsg(row.getInt(4)));
            }
            return Optional.of(Datums.ofWkt(definition));
        } catch (UnknownDatumException e) {
            return Optional.empty();
        }
    }
}
