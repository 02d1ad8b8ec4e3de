package io.cityhelm.map.source.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of rings that only say by their direction what they are: clockwise ones are borders, the others holes in
 * the smallest border around them. Pure.
 */
final class RingNest {

    private final GeometryFactory factory;

    RingNest(GeometryFactory factory) {
        this.factory = factory;
    }

    private record Shell(LinearRing border, List<LinearRing> holes) {}

    Geometry build(Coordinate[][] parts) {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts) {
            LinearRing ring = factory.createLinearRing(closed(part));
            if (!ring.isEmpty() && Orientation.isCCWArea(ring.getCoordinates())) {
                holes.add(ring);
            } else {
                shells.add(new Shell(ring, new ArrayList<>()));
            }
        }
        shells.sort(Comparator.comparingDouble(
                shell -> shell.border.getEnvelopeInternal().getArea()));
        List<Shell> all = new ArrayList<>(shells);
        for (LinearRing hole : holes) {
            Shell around = shells.stream()
                    .filter(shell -> contains(shell.border, hole))
                    .findFirst()
                    .orElse(null);
            if (around == null) {
                all.add(new Shell(hole, new ArrayList<>())); // written the wrong way round
            } else {
                around.holes.add(hole);
            }
        }
        Polygon[] polygons = all.stream()
                .map(shell -> factory.createPolygon(shell.border, shell.holes.toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static boolean contains(LinearRing border, LinearRing hole) {
        return border.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                && PointLocation.isInRing(hole.getCoordinateN(0), border.getCoordinates());
    }

    private static Coordinate[] closed(Coordinate[] ring) {
        if (ring.length < 2 || ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        Coordinate[] closed = java.util.Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0].copy();
        return closed;
    }
}
