package io.cityhelm.map.geopackage;

import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a layer's file: one of features with its spatial index (annex F.3), and metadata (annex F.8). */
final class LayerSchema {

    static final String TABLE = "features";
    static final String INDEX = "rtree_features_geom";

    /** Columns that are no attributes. */
    static final Set<String> OURS = Set.of("fid", "geom", "rowid", "oid", "_rowid_");

    private LayerSchema() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A column for each field, by the field's name. Names of columns differ by more than their capitals. */
    static Map<String, String> columns(List<Field> fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(OURS);
        for (Field field : fields) {
            String name = field.name().isBlank() ? "column" : field.name().strip();
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name += "_";
            }
            columns.put(field.name(), name);
        }
        return columns;
    }

    static List<String> create(List<Field> fields, Map<String, String> columns) {
        String attributes = fields.stream()
                .map(field -> ", " + quoted(columns.get(field.name())) + " " + sqlType(field))
                .collect(Collectors.joining());
        List<String> sql = new ArrayList<>();
        sql.add("CREATE TABLE " + TABLE + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" + attributes
                + ", geom GEOMETRY)");
        sql.add("CREATE VIRTUAL TABLE " + INDEX + " USING rtree(id, minx, maxx, miny, maxy)");
        sql.add("""
            CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
              definition TEXT NOT NULL, scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))\
            """);
        sql.add("""
            CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
              md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
              mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')\
            """);
        sql.add("""
            CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
              row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
              CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
              CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))\
            """);
        sql.add("INSERT INTO gpkg_extensions VALUES ('features', 'geom', 'gpkg_rtree_index',"
                + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
        for (String table : List.of("gpkg_metadata", "gpkg_metadata_reference")) {
            sql.add("INSERT INTO gpkg_extensions VALUES ('" + table + "', NULL, 'gpkg_metadata',"
                    + " 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')");
        }
        return sql;
    }

    /** Keep the index right when other software edits the file; it brings the functions along. */
    static List<String> triggers() {
        String put = "INSERT OR REPLACE INTO " + INDEX + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),"
                + " ST_MinY(NEW.geom), ST_MaxY(NEW.geom));";
        String drop = "DELETE FROM " + INDEX + " WHERE id = OLD.fid;";
        String full = "(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))";
        String empty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        return List.of(
                trigger("insert", "AFTER INSERT", full, put),
                trigger("update1", "AFTER UPDATE OF geom", "OLD.fid = NEW.fid AND " + full, put),
                trigger("update2", "AFTER UPDATE OF geom", "OLD.fid = NEW.fid AND " + empty, drop),
                trigger("update3", "AFTER UPDATE", "OLD.fid != NEW.fid AND " + full, drop + " " + put),
                trigger(
                        "update4",
                        "AFTER UPDATE",
                        "OLD.fid != NEW.fid AND " + empty,
                        "DELETE FROM " + INDEX + " WHERE id IN (OLD.fid, NEW.fid);"),
                trigger("delete", "AFTER DELETE", "OLD.geom NOT NULL", drop));
    }

    private static String trigger(String name, String when, String condition, String action) {
        return "CREATE TRIGGER " + INDEX + "_" + name + " " + when + " ON " + TABLE + " WHEN " + condition + " BEGIN "
                + action + " END";
    }

    /** The type of a column by its name in SQL. */
    static FieldType type(String sql) {
        return switch (sql.toUpperCase(Locale.ROOT)) {
            case "BOOLEAN" -> FieldType.BOOLEAN;
            case "INTEGER" -> FieldType.INTEGER;
            case "DOUBLE" -> FieldType.REAL;
            case "DATE" -> FieldType.DATE;
            case "DATETIME" -> FieldType.DATETIME;
            default -> FieldType.TEXT;
        };
    }

    private static String sqlType(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case REAL -> "DOUBLE";
            case DATE -> "DATE";
            case DATETIME -> "DATETIME";
            case TEXT -> "TEXT";
        };
    }
}
