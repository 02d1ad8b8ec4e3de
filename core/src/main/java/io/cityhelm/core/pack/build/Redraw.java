package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Draws a polygon again with other vertices. */
final class Redraw {

    private Redraw() {}

    /** @param vertices gives the vertices of a closed ring; repeated ones are left out, the ring is closed again */
    static Geometry of(Geometry shape, Function<Coordinate[], List<Coordinate>> vertices) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon part = (Polygon) shape.getGeometryN(i);
            LinearRing shell = ring(vertices.apply(part.getExteriorRing().getCoordinates()));
            if (shell != null) {
                parts.add(Plane.GRID.createPolygon(shell, holes(part, vertices)));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : Plane.GRID.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing[] holes(Polygon part, Function<Coordinate[], List<Coordinate>> vertices) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            holes.add(ring(vertices.apply(part.getInteriorRingN(i).getCoordinates())));
        }
        return holes.stream().filter(Objects::nonNull).toArray(LinearRing[]::new);
    }

    private static LinearRing ring(List<Coordinate> vertices) {
        List<Coordinate> ring = new ArrayList<>();
        for (Coordinate vertex : vertices) {
            if (ring.isEmpty() || !ring.getLast().equals2D(vertex)) {
                ring.add(vertex);
            }
        }
        if (!ring.isEmpty() && !ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst());
        }
        return ring.size() < 4 ? null : Plane.GRID.createLinearRing(ring.toArray(Coordinate[]::new));
    }
}
