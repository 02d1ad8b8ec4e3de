package io.cityhelm.map.basemap;

import io.cityhelm.core.geo.WebMercator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the pictures of a source cut the world: a pyramid of levels in one projection.
 *
 * @param projection what the units of the levels are
 * @param levels from the coarsest to the finest
 */
public record TileGrid(Projection projection, List<Level> levels) {

    /** The projections that pictures come in. */
    public enum Projection {
        /** Spherical Web Mercator, EPSG:3857 under any of its names; metres. */
        MERCATOR,
        /** Plate carrée of WGS 84 or CGCS2000 (less than a picture's pixel apart); degrees, x is the longitude. */
        GEOGRAPHIC;

        private static final Set<Integer> MERCATOR_CODES = Set.of(3857, 3785, 900913, 102100, 102113);
        private static final Set<Integer> DEGREE_CODES = Set.of(4326, 4490, 4258, 4979);

        /** The one that an EPSG code means (some of them were never EPSG's); empty when it is neither. */
        public static Optional<Projection> of(int epsg) {
            if (MERCATOR_CODES.contains(epsg)) {
                return Optional.of(MERCATOR);
            }
            return DEGREE_CODES.contains(epsg) ? Optional.of(GEOGRAPHIC) : Optional.empty();
        }
    }

    /**
     * One level.
     *
     * @param name what the source calls it
     * @param left west edge of column 0, units of the projection
     * @param top north edge of row 0, units of the projection
     * @param pixelWidth units of the projection in a pixel
     * @param pixelHeight units of the projection in a pixel, positive
     * @param tileWidth pixels
     * @param tileHeight pixels
     * @param columns how many there are
     * @param rows how many there are
     */
    public record Level(
            String name,
            double left,
            double top,
            double pixelWidth,
            double pixelHeight,
            int tileWidth,
            int tileHeight,
            long columns,
            long rows) {

        /** @throws IllegalArgumentException when the level is no grid */
        public Level {
            boolean plausible = pixelWidth > 0
                    && pixelHeight > 0
                    && Double.isFinite(left + top + pixelWidth + pixelHeight)
                    && tileWidth > 0
                    && tileHeight > 0
                    && tileWidth <= LARGEST_TILE
                    && tileHeight <= LARGEST_TILE
                    && columns > 0
                    && rows > 0;
            if (!plausible) {
                throw new IllegalArgumentException("level " + name + " is no grid of pictures");
            }
        }
    }

    /** Pixels along the side of the largest picture that is taken. */
    public static final int LARGEST_TILE = 2048;

    private static final double EXACT = 1e-6;

    /** @throws IllegalArgumentException without a level */
    public TileGrid {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a grid has at least one level");
        }
        levels = levels.stream()
                .sorted(Comparator.comparingDouble(Level::pixelWidth).reversed())
                .toList();
    }

    /** The grid of nearly all tile servers: level z cuts the square world into 2^z by 2^z. */
    public static TileGrid quad(int from, int to, int tilePixels) {
        double world = 2 * WebMercator.HALF_WORLD;
        return new TileGrid(
                Projection.MERCATOR,
                IntStream.rangeClosed(from, to)
                        .mapToObj(z -> new Level(
                                String.valueOf(z),
                                -WebMercator.HALF_WORLD,
                                WebMercator.HALF_WORLD,
                                world / (1L << z) / tilePixels,
                                world / (1L << z) / tilePixels,
                                tilePixels,
                                tilePixels,
                                1L << z,
                                1L << z))
                        .toList());
    }

    /** The same for degrees: level z cuts 360 by 180 degrees into 2^z by 2^(z-1), as {@code _c} matrix sets do. */
    public static TileGrid degrees(int from, int to, int tilePixels) {
        return new TileGrid(
                Projection.GEOGRAPHIC,
                IntStream.rangeClosed(Math.max(1, from), to)
                        .mapToObj(z -> new Level(
                                String.valueOf(z),
                                -180,
                                90,
                                360.0 / (1L << z) / tilePixels,
                                360.0 / (1L << z) / tilePixels,
                                tilePixels,
                                tilePixels,
                                1L << z,
                                1L << (z - 1)))
                        .toList());
    }

    /** The zoom of Web Mercator whose squares a level's pictures are; empty when they are others. */
    public OptionalInt quadZoom(int level) {
        Level one = levels.get(level);
        double world = 2 * WebMercator.HALF_WORLD;
        int zoom = (int) Math.round(Math.log(world / (one.pixelWidth() * one.tileWidth())) / Math.log(2));
        double side = world / Math.pow(2, zoom);
        boolean same = projection == Projection.MERCATOR
                && zoom >= 0
                && one.tileWidth() == one.tileHeight()
                && near(one.pixelWidth() * one.tileWidth(), side)
                && near(one.pixelHeight() * one.tileHeight(), side)
                && near(world + one.left(), WebMercator.HALF_WORLD)
                && near(world - one.top(), WebMercator.HALF_WORLD);
        return same ? OptionalInt.of(zoom) : OptionalInt.empty();
    }

    /** Whether every level is one of Web Mercator's squares, so that pictures can be shown as they are. */
    public boolean isQuad() {
        int side = levels.getFirst().tileWidth();
        return IntStream.range(0, levels.size())
                .allMatch(level ->
                        quadZoom(level).isPresent() && levels.get(level).tileWidth() == side);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a / b - 1) < EXACT;
    }
}
