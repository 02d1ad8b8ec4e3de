package io.cityhelm.core.pack;

import io.cityhelm.core.geo.Datum;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The base maps that a file describes, in its order. The map's own picture of the jurisdictions is none of them and is always
 * there.
 *
 * @param cacheBytes room on disk for pictures that were fetched
 */
public record BaseMaps(long cacheBytes, List<Entry> all) {

    private static final long USUAL_CACHE = 512L << 20;

    /** What a pack without the file has. */
    public static final BaseMaps NONE = new BaseMaps(USUAL_CACHE, List.of());

    public BaseMaps {
        all = List.copyOf(all);
    }

    /** How the pictures of a base map are come by. */
    public enum Kind {
        /** A server whose addresses name zoom, column and row. */
        XYZ,
        /** OGC Web Map Tile Service 1.0.0, as its capabilities describe it. */
        WMTS,
        /** OGC Web Map Service 1.3.0. */
        WMS,
        /** A raster MBTiles file. */
        MBTILES,
        /** A raster GeoPackage. */
        GEOPACKAGE
    }

    /**
     * What a server is asked for.
     *
     * @param layer identifier of the layer; layers with commas between for WMS; the table of a GeoPackage
     * @param style empty for the default one
     * @param matrixSet of WMTS; empty for the first that can be shown
     * @param format of the pictures; empty for the first that can be shown
     */
    public record Wanted(
            Optional<String> layer, Optional<String> style, Optional<String> matrixSet, Optional<String> format) {}

    /**
     * How a server knows who asks.
     *
     * @param reference {@code ${env:NAME}}: the key itself never stands in a file
     * @param parameter name in the query
     */
    public record Key(String reference, String parameter) {}

    /**
     * How the map shows it.
     *
     * @param minZoom where the pictures begin, for a source that does not say so itself
     * @param maxZoom where they end
     * @param tilePixels along a side, for a source that does not say so itself
     * @param fills how much of the colour of classed shapes is kept above it, 0 to 1
     * @param opacity of the pictures, 0 to 1
     */
    public record Look(int minZoom, int maxZoom, int tilePixels, double fills, double opacity) {}

    /**
     * One base map.
     *
     * @param name by language
     * @param place an address, in which {@code {s}} stands for a part of the list below; or a file beside the description
     * @param parts names of equal servers
     * @param key empty for a server that knows nobody
     * @param datum what its pictures are cut in
     * @param credits what the map says about where it comes from, by language; empty for what the source says
     */
    public record Entry(
            String id,
            Map<String, String> name,
            Kind kind,
            String place,
            List<String> parts,
            Wanted wanted,
            Optional<Key> key,
            Datum datum,
            Map<String, String> credits,
            Look look) {

        public Entry {
            parts = List.copyOf(parts);
        }
    }
}
