package io.cityhelm.core.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Proves by counting that polygons cover another one exactly: each edge that two of them share cancels out, and what is left
 * is the border of the whole. Valid polygons whose areas also add up can then neither leave a gap nor overlap.
 */
final class EdgeBalance {

    private static final double ROUNDING = 1e-9;

    private EdgeBalance() {}

    static boolean covers(Geometry whole, List<Geometry> parts) {
        Map<Edge, Integer> counts = new HashMap<>();
        parts.forEach(part -> edges(part).forEach(edge -> counts.merge(edge, 1, Integer::sum)));
        Set<Edge> outer = new HashSet<>();
        for (Map.Entry<Edge, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > 2) {
                return false;
            }
            if (entry.getValue() == 1) {
                outer.add(entry.getKey());
            }
        }
        double sum = parts.stream().mapToDouble(Geometry::getArea).sum();
        return outer.equals(new HashSet<>(edges(whole)))
                && Math.abs(sum - whole.getArea()) <= ROUNDING * whole.getArea();
    }

    private record Edge(Coordinate a, Coordinate b) {}

    private static List<Edge> edges(Geometry shape) {
        List<LineString> rings = new ArrayList<>();
        shape.apply(new LinearComponentExtracter(rings));
        List<Edge> edges = new ArrayList<>();
        for (LineString ring : rings) {
            Coordinate[] at = ring.getCoordinates();
            for (int i = 1; i < at.length; i++) {
                boolean forward = at[i - 1].compareTo(at[i]) <= 0;
                edges.add(forward ? new Edge(at[i - 1], at[i]) : new Edge(at[i], at[i - 1]));
            }
        }
        return edges;
    }
}
