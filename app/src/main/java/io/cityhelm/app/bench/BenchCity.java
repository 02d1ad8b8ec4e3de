package io.cityhelm.app.bench;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.map.demo.SyntheticCity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * A city to measure the map with: the polygons of its levels, and many points, scattered the denser the smaller the
 * grids are.
 *
 * @param shapes of each level, WGS 84
 * @param points WGS 84
 */
record BenchCity(Map<Level, List<Shape>> shapes, List<Point> points) {

    /** A polygon with its name. */
    record Shape(String id, String name, Geometry border, LonLat middle) {}

    private static final int POINTS = 50_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** The city of a pack, with all its grids. */
    static BenchCity of(CityPack pack) {
        Map<Level, List<Shape>> shapes = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<Shape> found = new ArrayList<>();
            for (Border border : pack.boundaries().of(level)) {
                found.add(shape(border.code().value(), border.shape()));
            }
            shapes.put(level, found);
        }
        return new BenchCity(shapes, scattered(shapes.get(Level.GRID)));
    }

    /** A city that does not exist, so that nothing is tuned to one picture. */
    static BenchCity madeUp() {
        Map<Level, List<Shape>> shapes = new EnumMap<>(Level.class);
        SyntheticCity.build()
                .forEach((level, places) -> shapes.put(
                        Level.valueOf(level.toUpperCase(Locale.ROOT)),
                        places.stream()
                                .map(place -> shape(place.id(), place.polygon()))
                                .toList()));
        return new BenchCity(shapes, scattered(shapes.get(Level.GRID)));
    }

    /** The box around all, degrees. */
    Envelope area() {
        return around(shapes.get(Level.DISTRICT));
    }

    /** The box around the districts in the order of how many points lie in them, the most first, degrees. */
    List<Envelope> districts() {
        return shapes.get(Level.DISTRICT).stream()
                .map(district -> district.border().getEnvelopeInternal())
                .sorted(Comparator.comparingLong(this::pointsIn).reversed())
                .toList();
    }

    private long pointsIn(Envelope box) {
        return points.stream()
                .filter(point -> box.contains(point.getCoordinate()))
                .count();
    }

    private static Envelope around(List<Shape> shapes) {
        Envelope all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.border().getEnvelopeInternal()));
        return all;
    }

    private static Shape shape(String id, Geometry border) {
        Point middle = border.getInteriorPoint();
        return new Shape(id, id, border, new LonLat(middle.getX(), middle.getY()));
    }

    /** As many in each grid, whatever its size. */
    private static List<Point> scattered(List<Shape> grids) {
        Random random = new Random(1);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Envelope grid = grids.get(random.nextInt(grids.size())).border().getEnvelopeInternal();
            points.add(GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(
                    grid.getMinX() + random.nextDouble() * grid.getWidth(),
                    grid.getMinY() + random.nextDouble() * grid.getHeight())));
        }
        return points;
    }
}
