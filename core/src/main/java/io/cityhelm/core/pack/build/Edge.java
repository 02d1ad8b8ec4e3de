package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** A straight piece of border between two points of the grid, the same in both directions. */
record Edge(Coordinate a, Coordinate b) {

    static Edge of(Coordinate p, Coordinate q) {
        return p.compareTo(q) <= 0 ? new Edge(p, q) : new Edge(q, p);
    }

    LineString line() {
        return Plane.GRID.createLineString(new Coordinate[] {a, b});
    }

    /** Every edge of every ring of a polygon or multipolygon. */
    static void each(Geometry shape, Consumer<Edge> consumer) {
        for (Coordinate[] ring : rings(shape)) {
            for (int i = 1; i < ring.length; i++) {
                consumer.accept(of(ring[i - 1], ring[i]));
            }
        }
    }

    /** The rings of a polygon or multipolygon, each closed. */
    static List<Coordinate[]> rings(Geometry shape) {
        List<LineString> lines = new ArrayList<>();
        shape.apply(new LinearComponentExtracter(lines));
        return lines.stream().map(LineString::getCoordinates).toList();
    }
}
