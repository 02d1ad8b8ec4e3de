package io.cityhelm.map.basemap.wmts;

import io.cityhelm.core.geo.WebMercator;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileGrid.Projection;
import io.cityhelm.map.basemap.http.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matrix sets as grids of pictures. Two habits of real services are forgiven: corners with the axes the wrong way round, and
 * scales that count 96 pixels an inch instead of the standard's 0.28 mm a pixel, both of which 天地图 has.
 */
final class MatrixSets {

    private static final double PIXEL_METRES = 0.00028;
    private static final double SCREEN_PIXEL_METRES = 0.0254 / 96;
    private static final double DEGREE_METRES = Math.toRadians(WebMercator.RADIUS);
    private static final double WORLD = 2 * WebMercator.HALF_WORLD;
    private static final double SAME = 1e-3;

    private MatrixSets() {}

    /** Empty when the reference system is none that is shown, or the set is broken. */
    static Optional<TileGrid> grid(XmlElement set) {
        String crs = set.textOf("SupportedCRS").orElse("");
        Optional<Projection> projection = Projection.of(Capabilities.epsg(crs));
        if (projection.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<TileGrid.Level> levels = new ArrayList<>();
            for (XmlElement matrix : set.all("TileMatrix").toList()) {
                levels.add(level(matrix, projection.get(), crs));
            }
            return Optional.of(new TileGrid(projection.get(), levels));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static TileGrid.Level level(XmlElement matrix, Projection projection, String crs) {
        boolean metres = projection == Projection.MERCATOR;
        double whole = metres ? WORLD : 360;
        int tileWidth = (int) number(matrix, "TileWidth");
        int tileHeight = (int) number(matrix, "TileHeight");
        long columns = (long) number(matrix, "MatrixWidth");
        long rows = (long) number(matrix, "MatrixHeight");
        double pixel = number(matrix, "ScaleDenominator") * PIXEL_METRES / (metres ? 1 : DEGREE_METRES);
        double across = pixel * tileWidth * columns / whole;
        if (Math.abs(across * SCREEN_PIXEL_METRES / PIXEL_METRES - 1) < SAME && Long.bitCount(columns) == 1) {
            pixel = whole / tileWidth / columns; // it can only mean the whole world
        }
        double[] corner = corner(matrix.textOf("TopLeftCorner").orElse(""), projection, crs);
        return new TileGrid.Level(
                matrix.textOf("Identifier").orElse(""),
                corner[0],
                corner[1],
                pixel,
                pixel,
                tileWidth,
                tileHeight,
                columns,
                rows);
    }

    /** West edge, north edge. */
    private static double[] corner(String text, Projection projection, String crs) {
        String[] words = text.split("[\\s,]+", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("a corner has two numbers");
        }
        double first = Double.parseDouble(words[0]);
        double second = Double.parseDouble(words[1]);
        boolean northFirst = projection == Projection.MERCATOR
                ? first > 0.99 * WebMercator.HALF_WORLD && second < -0.99 * WebMercator.HALF_WORLD
                : northFirst(first, second, crs);
        return northFirst ? new double[] {second, first} : new double[] {first, second};
    }

    /** What can only be meant one way is taken that way; otherwise EPSG's order counts where its full name stands. */
    private static boolean northFirst(double first, double second, String crs) {
        if (Math.abs(first) > 90) {
            return false;
        }
        return Math.abs(second) > 90 || crs.startsWith("urn:") && !Capabilities.isLongitudeFirst(crs);
    }

    private static double number(XmlElement matrix, String child) {
        return matrix.textOf(child).map(Double::parseDouble).orElse(0.0);
    }
}
