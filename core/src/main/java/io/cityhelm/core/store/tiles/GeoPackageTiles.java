package io.cityhelm.core.store.tiles;

import io.cityhelm.core.decision.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table of map pictures in a GeoPackage (OGC 12-128r18, tiles option). Safe on any thread; reads the disk.
 */
public final class GeoPackageTiles implements AutoCloseable {

    /**
     * One level.
     *
     * @param left west edge, units of the reference system
     * @param top north edge, units of the reference system
     */
    public record Matrix(
            int zoom,
            double left,
            double top,
            double pixelWidth,
            double pixelHeight,
            int tileWidth,
            int tileHeight,
            long columns,
            long rows) {}

    private record Content(String table, String description, int epsg) {}

    private final TileDatabase database;
    private final Content content;
    private final List<Matrix> matrices;

    private GeoPackageTiles(TileDatabase database, Optional<String> table) throws IOException {
        this.database = database;
        this.content = content(database, table);
        this.matrices = matrices();
        if (matrices.isEmpty() || !database.has(content.table())) {
            throw new UnusableFileException(Refusal.because("basemap.no-tiles"));
        }
    }

    /**
     * Opens a file so that it cannot be changed.
     *
     * @param table its pictures; empty for the first table that has any
     * @throws UnusableFileException when it is not there, is no GeoPackage or holds no such pictures
     */
    public static GeoPackageTiles open(Path file, Optional<String> table) throws IOException {
        TileDatabase database = TileDatabase.open(file);
        try {
            if (!database.has("gpkg_contents") || !database.has("gpkg_tile_matrix")) {
                throw new UnusableFileException(Refusal.because("basemap.no-tiles"));
            }
            return new GeoPackageTiles(database, table);
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    private static Content content(TileDatabase database, Optional<String> table) throws IOException {
        return database
                .rows("""
                    SELECT c.table_name, coalesce(nullif(c.description, ''), c.identifier, ''),
                           s.organization, s.organization_coordsys_id
                    FROM gpkg_contents c
                    JOIN gpkg_tile_matrix_set m ON m.table_name = c.table_name
                    JOIN gpkg_spatial_ref_sys s ON s.srs_id = m.srs_id
                    WHERE c.data_type = 'tiles'
                    ORDER BY c.table_name
                    """, row -> {
                    boolean epsg = "EPSG".equalsIgnoreCase(row.getString(3));
                    return new Content(row.getString(1), row.getString(2), epsg ? row.getInt(4) : 0);
                })
                .stream()
                .filter(one -> table.map(one.table()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new UnusableFileException(Refusal.because("basemap.no-tiles")));
    }

    private List<Matrix> matrices() throws IOException {
        return database.rows(
                """
                SELECT m.zoom_level, s.min_x, s.max_y, m.pixel_x_size, m.pixel_y_size,
                       m.tile_width, m.tile_height, m.matrix_width, m.matrix_height
                FROM gpkg_tile_matrix m
                JOIN gpkg_tile_matrix_set s ON s.table_name = m.table_name
                WHERE m.table_name = ?
                ORDER BY m.zoom_level
                """,
                row -> new Matrix(
                        row.getInt(1),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getLong(8),
                        row.getLong(9)),
                content.table());
    }

    /** The EPSG code of the reference system; 0 when it is of somebody else. */
    public int epsg() {
        return content.epsg();
    }

    /** What the file says of the pictures; blank when it says nothing. */
    public String description() {
        return content.description();
    }

    /** The levels, the coarsest first. */
    public List<Matrix> levels() {
        return matrices;
    }

    /** A picture; empty when there is none. @param row from the north */
    public Optional<byte[]> tile(int zoom, long column, long row) throws IOException {
        return database.tile(content.table(), zoom, column, row);
    }

    @Override
    public void close() {
        database.close();
    }
}
