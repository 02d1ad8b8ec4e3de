package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Which vertices of a coverage its borders join; in the order of their coordinates, so that no run differs from another. */
final class VertexGraph {

    private final Map<Coordinate, List<Coordinate>> neighbours = new TreeMap<>();
    private final Set<Edge> edges = new HashSet<>();

    static VertexGraph of(List<Geometry> coverage) {
        VertexGraph graph = new VertexGraph();
        coverage.forEach(shape -> Edge.each(shape, graph::add));
        graph.neighbours.values().forEach(all -> all.sort(Comparator.naturalOrder()));
        return graph;
    }

    private void add(Edge edge) {
        if (edges.add(edge)) {
            neighbours.computeIfAbsent(edge.a(), v -> new ArrayList<>(3)).add(edge.b());
            neighbours.computeIfAbsent(edge.b(), v -> new ArrayList<>(3)).add(edge.a());
        }
    }

    Stream<Coordinate> vertices() {
        return neighbours.keySet().stream();
    }

    List<Coordinate> neighbours(Coordinate vertex) {
        return neighbours.get(vertex);
    }

    /** How many borders meet at a vertex: two along a border, three or more where borders meet. */
    int degree(Coordinate vertex) {
        return neighbours.get(vertex).size();
    }

    boolean linked(Coordinate a, Coordinate b) {
        return edges.contains(Edge.of(a, b));
    }
}
