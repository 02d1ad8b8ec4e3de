package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The points where inner borders meet an official border; both neighbours get all of them, so that they keep sharing it. */
final class SharedNodes {

    private final Map<Edge, Set<Coordinate>> nodes = new HashMap<>();

    void add(Edge official, Coordinate node) {
        if (!node.equals2D(official.a()) && !node.equals2D(official.b())) {
            nodes.computeIfAbsent(official, e -> new HashSet<>()).add(node);
        }
    }

    /** The polygon with the nodes on its borders. */
    Geometry noded(Geometry shape) {
        return Redraw.of(shape, ring -> {
            List<Coordinate> all = new ArrayList<>();
            for (int i = 1; i < ring.length; i++) {
                all.add(ring[i - 1]);
                all.addAll(between(ring[i - 1], ring[i]));
            }
            all.add(ring[ring.length - 1]);
            return all;
        });
    }

    private List<Coordinate> between(Coordinate from, Coordinate to) {
        return nodes.getOrDefault(Edge.of(from, to), Set.of()).stream()
                .sorted(Comparator.<Coordinate>comparingDouble(from::distance).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
