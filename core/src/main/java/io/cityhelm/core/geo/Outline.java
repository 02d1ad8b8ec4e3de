package io.cityhelm.core.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Borders with few points, for messages that people and small devices read. Pure. */
public final class Outline {

    /** The finest tolerance that is tried, in degrees: some thirty metres. */
    private static final double FINEST = 0.0003;

    /** A hundred-thousandth of a degree is about a metre. */
    private static final double DIGITS = 1e5;

    private Outline() {}

    /**
     * The largest outer rings of a border, each closed and with few points.
     *
     * @param border polygon or multipolygon, degrees, WGS 84
     * @param rings at most so many, the largest first
     * @param points at most so many in each
     */
    public static List<List<LonLat>> of(Geometry border, int rings, int points) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < border.getNumGeometries(); i++) {
            if (border.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(polygon);
            }
        }
        return parts.stream()
                .sorted(Comparator.comparingDouble(Geometry::getArea).reversed())
                .limit(rings)
                .map(part -> ring(part, points))
                .toList();
    }

    private static List<LonLat> ring(Polygon part, int most) {
        Geometry outer = part.getFactory().createPolygon(part.getExteriorRing().getCoordinates());
        double tolerance = FINEST;
        Coordinate[] points = outer.getCoordinates();
        while (points.length > most) {
            points = TopologyPreservingSimplifier.simplify(outer, tolerance).getCoordinates();
            tolerance *= 2;
        }
        return Arrays.stream(points)
                .map(point -> new LonLat(rounded(point.x), rounded(point.y)))
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DIGITS) / DIGITS;
    }
}
