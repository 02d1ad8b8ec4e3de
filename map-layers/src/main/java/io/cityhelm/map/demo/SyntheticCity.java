package io.cityhelm.map.demo;

import io.cityhelm.core.geo.LonLat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A city that does not exist, for tests and measurements: nested polygons with wiggly borders that neighbours share
 * vertex by vertex. A lattice of bent lines is cut into districts, streets, communities and grids; the same seed makes
 * the same city.
 */
public final class SyntheticCity {

    /** Cells of the lattice along each side: 114 x 114 = 12,996 grids. */
    public static final int GRIDS = 114;

    private static final Envelope AREA = new Envelope(119.6, 120.6, 29.9, 30.8);
    private static final int BENDS = 6;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A named polygon. */
    public record Place(String id, String name, Polygon polygon, LonLat middle) {}

    private final int cells;
    private final Random random;
    private final Coordinate[][] corners;
    private final Map<Long, List<Coordinate>> edges = new HashMap<>();

    private SyntheticCity(int cells, long seed) {
        this.cells = cells;
        this.random = new Random(seed);
        this.corners = new Coordinate[cells + 1][cells + 1];
        for (int y = 0; y <= cells; y++) {
            for (int x = 0; x <= cells; x++) {
                corners[x][y] = corner(x, y);
            }
        }
    }

    /** The whole city: layers by name (district, street, community, grid), the coarsest first. */
    public static Map<String, List<Place>> build() {
        return build(GRIDS, 7);
    }

    /** A city of {@code cells * cells} grids. */
    public static Map<String, List<Place>> build(int cells, long seed) {
        SyntheticCity city = new SyntheticCity(cells, seed);
        Map<String, List<Place>> out = new LinkedHashMap<>();
        out.put("district", city.blocks(Math.max(1, cells / 4), "区", "D"));
        out.put("street", city.blocks(Math.max(1, cells / 14), "街道", "S"));
        out.put("community", city.blocks(Math.max(1, cells / 57), "社区", "C"));
        out.put("grid", city.blocks(1, "网格", "G"));
        return out;
    }

    /** The grids alone, row by row, without keeping them: for cities of a size that no heap should hold as objects. */
    public static void grids(int cells, long seed, Consumer<Place> sink) {
        SyntheticCity city = new SyntheticCity(cells, seed);
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                sink.accept(city.block(x, y, 1, 1, "网格", "G"));
            }
            for (int x = 0; x <= cells; x++) {
                city.edges.remove(key(x, y, true));
                city.edges.remove(key(x, y, false));
            }
        }
    }

    public static Envelope area() {
        return AREA.copy();
    }

    private List<Place> blocks(int size, String suffix, String prefix) {
        List<Place> out = new ArrayList<>();
        for (int y = 0; y < cells; y += size) {
            for (int x = 0; x < cells; x += size) {
                out.add(block(x, y, Math.min(size, cells - x), Math.min(size, cells - y), suffix, prefix));
            }
        }
        return out;
    }

    private Place block(int x, int y, int wide, int high, String suffix, String prefix) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < wide; i++) {
            ring.addAll(edge(x + i, y, true, false));
        }
        for (int i = 0; i < high; i++) {
            ring.addAll(edge(x + wide, y + i, false, false));
        }
        for (int i = wide - 1; i >= 0; i--) {
            ring.addAll(edge(x + i, y + high, true, true));
        }
        for (int i = high - 1; i >= 0; i--) {
            ring.addAll(edge(x, y + i, false, true));
        }
        ring.add(ring.getFirst());
        Polygon polygon = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        Coordinate middle = polygon.getCentroid().getCoordinate();
        return new Place(prefix + x + "-" + y, name(x, y) + suffix, polygon, new LonLat(middle.x, middle.y));
    }

    private static String name(int x, int y) {
        String first = "东西南北上下新古清长安平";
        String second = "湖江山桥塘林溪城河园门岭";
        return "" + first.charAt((x * 7 + y) % first.length()) + second.charAt((y * 5 + x) % second.length());
    }

    /** The vertices of one lattice edge without its last; both neighbours get the same ones. */
    private List<Coordinate> edge(int x, int y, boolean east, boolean backwards) {
        List<Coordinate> there = edges.computeIfAbsent(key(x, y, east), _ -> bent(x, y, east));
        List<Coordinate> way = backwards ? there.reversed() : there;
        return way.subList(0, way.size() - 1);
    }

    private static long key(int x, int y, boolean east) {
        return (long) x << 32 | y << 1 | (east ? 1 : 0);
    }

    private List<Coordinate> bent(int x, int y, boolean east) {
        Coordinate from = corners[x][y];
        Coordinate to = east ? corners[x + 1][y] : corners[x][y + 1];
        List<Coordinate> out = new ArrayList<>();
        out.add(from);
        double bend = from.distance(to) * 0.06;
        for (int i = 1; i < BENDS; i++) {
            double t = (double) i / BENDS;
            out.add(new Coordinate(
                    from.x + (to.x - from.x) * t + random.nextGaussian() * bend,
                    from.y + (to.y - from.y) * t + random.nextGaussian() * bend));
        }
        out.add(to);
        return out;
    }

    private Coordinate corner(int x, int y) {
        double u = (double) x / cells;
        double v = (double) y / cells;
        double jitter = 0.22 / cells;
        double bowX = 0.05 * Math.sin(v * 9 + 1) + 0.02 * Math.sin(v * 23 + u * 5);
        double bowY = 0.05 * Math.sin(u * 8) + 0.02 * Math.cos(u * 21 + v * 4);
        return new Coordinate(
                AREA.getMinX() + AREA.getWidth() * (0.07 + 0.86 * u + bowX + random.nextGaussian() * jitter),
                AREA.getMinY() + AREA.getHeight() * (0.07 + 0.86 * v + bowY + random.nextGaussian() * jitter));
    }
}
