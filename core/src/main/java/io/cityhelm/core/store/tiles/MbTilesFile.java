package io.cityhelm.core.store.tiles;

import io.cityhelm.core.decision.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An MBTiles file (version 1.3 of its specification): squares of Web Mercator. What its metadata say is often missing or
 * wrong, so the zooms are counted and nothing is believed of the format. Safe on any thread; reads the disk.
 */
public final class MbTilesFile implements AutoCloseable {

    private final TileDatabase database;
    private final Map<String, String> metadata;
    private final int minZoom;
    private final int maxZoom;

    private MbTilesFile(TileDatabase database) throws IOException {
        this.database = database;
        this.metadata = metadata(database);
        List<Integer> zooms = new ArrayList<>();
        for (int zoom = 0; zoom <= DEEPEST; zoom++) {
            // one look into the index each: to gather all zooms of millions of tiles would take minutes
            if (!database.rows("SELECT 1 FROM tiles WHERE zoom_level = ? LIMIT 1", row -> row.getInt(1), zoom)
                    .isEmpty()) {
                zooms.add(zoom);
            }
        }
        if (zooms.isEmpty()) {
            throw new UnusableFileException(Refusal.because("basemap.no-tiles"));
        }
        this.minZoom = zooms.getFirst();
        this.maxZoom = zooms.getLast();
    }

    /** The finest zoom that is believed: beyond it a square is smaller than a hand. */
    private static final int DEEPEST = 26;

    /**
     * Opens a file so that it cannot be changed.
     *
     * @throws UnusableFileException when it is not there, is no database or holds no tiles
     */
    public static MbTilesFile open(Path file) throws IOException {
        TileDatabase database = TileDatabase.open(file);
        try {
            if (!database.has("tiles")) {
                throw new UnusableFileException(Refusal.because("basemap.no-tiles"));
            }
            return new MbTilesFile(database);
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    private static Map<String, String> metadata(TileDatabase database) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (database.has("metadata")) {
            database.rows("SELECT name, value FROM metadata", row -> {
                String name = String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT);
                all.put(name, Optional.ofNullable(row.getString(2)).orElse(""));
                return name;
            });
        }
        return Map.copyOf(all);
    }

    public int minZoom() {
        return minZoom;
    }

    public int maxZoom() {
        return maxZoom;
    }

    /** What the file says of itself under a name, in small letters. */
    public Optional<String> says(String name) {
        return Optional.ofNullable(metadata.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * The picture of a square; empty when there is none.
     *
     * @param row from the north: the file counts from the south
     */
    public Optional<byte[]> tile(int zoom, long column, long row) throws IOException {
        return database.tile("tiles", zoom, column, (1L << zoom) - 1 - row);
    }

    /** Some picture of the coarsest zoom, to see what they are. */
    public Optional<byte[]> anyTile() throws IOException {
        return database
                .rows(
                        "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_data IS NOT NULL LIMIT 1",
                        row -> row.getBytes(1),
                        minZoom)
                .stream()
                .findFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
