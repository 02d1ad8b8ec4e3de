package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the steps and needless points out of the borders of a coverage. Each vertex moves, or goes, once for all polygons
 * that share it, so the coverage stays gap-free; where the result would overlap, the polygons concerned keep their
 * vertices.
 */
final class BorderSmoother {

    private static final int MOST_ROUNDS = 12;
    /** Sine of the turn below which a vertex counts as lying on a straight piece. */
    private static final double STRAIGHT = 0.2;

    private final Plane plane;
    private final double cap;
    private final double flat;
    private final Predicate<Coordinate> mayMove;
    private final Predicate<Coordinate> mayGo;

    /**
     * @param cap how far a vertex may move, metres
     * @param flat a vertex goes when it and its neighbours span less than this, square metres
     */
    BorderSmoother(Plane plane, double cap, double flat, Predicate<Coordinate> mayMove, Predicate<Coordinate> mayGo) {
        this.plane = plane;
        this.cap = cap;
        this.flat = flat;
        this.mayMove = mayMove;
        this.mayGo = mayGo;
    }

    /** The same coverage with smoother borders. */
    List<Geometry> smooth(List<Geometry> coverage) {
        Set<Coordinate> kept = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            VertexGraph graph = VertexGraph.of(coverage);
            Map<Coordinate, Coordinate> moved = move(graph, kept);
            Set<Coordinate> gone = thin(graph, moved, kept);
            List<Geometry> smooth =
                    coverage.stream().map(shape -> redraw(shape, moved, gone)).toList();
            if (!keepBroken(coverage, smooth, kept)) {
                return smooth;
            }
        }
        return coverage;
    }

    private Map<Coordinate, Coordinate> move(VertexGraph graph, Set<Coordinate> kept) {
        Map<Coordinate, Coordinate> at = new HashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            Map<Coordinate, Coordinate> before = Map.copyOf(at);
            graph.vertices().filter(v -> mayMove.test(v) && !kept.contains(v)).forEach(v -> {
                Coordinate mean = mean(graph.neighbours(v), before);
                Coordinate now = before.getOrDefault(v, v);
                at.put(v, limited(v, new Coordinate((now.x + mean.x) / 2, (now.y + mean.y) / 2)));
            });
        }
        at.replaceAll((v, to) -> new Coordinate(Math.rint(to.x), Math.rint(to.y)));
        return at;
    }

    private static Coordinate mean(List<Coordinate> points, Map<Coordinate, Coordinate> at) {
        double x = 0;
        double y = 0;
        for (Coordinate point : points) {
            Coordinate now = at.getOrDefault(point, point);
            x += now.x;
            y += now.y;
        }
        return new Coordinate(x / points.size(), y / points.size());
    }

    private Coordinate limited(Coordinate from, Coordinate to) {
        double far = plane.metres(from, to);
        double share = far <= cap ? 1 : cap / far;
        return new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    }

    /** Vertices between two neighbours that bend the border by next to nothing, never two in a row. */
    private Set<Coordinate> thin(VertexGraph graph, Map<Coordinate, Coordinate> at, Set<Coordinate> kept) {
        Set<Coordinate> gone = new HashSet<>();
        Map<Double, List<Coordinate>> flattest = new TreeMap<>();
        graph.vertices()
                .filter(v -> graph.degree(v) == 2 && mayGo.test(v) && !kept.contains(v))
                .forEach(v -> {
                    Triangle bend = bend(graph, v, at);
                    if (bend.area < flat || bend.turn < STRAIGHT) {
                        flattest.computeIfAbsent(bend.area, b -> new ArrayList<>())
                                .add(v);
                    }
                });
        flattest.values()
                .forEach(all -> all.forEach(v -> {
                    List<Coordinate> ends = graph.neighbours(v);
                    if (!gone.contains(ends.get(0))
                            && !gone.contains(ends.get(1))
                            && !graph.linked(ends.get(0), ends.get(1))) {
                        gone.add(v);
                    }
                }));
        return gone;
    }

    private record Triangle(double area, double turn) {}

    private Triangle bend(VertexGraph graph, Coordinate v, Map<Coordinate, Coordinate> at) {
        Coordinate a =
                at.getOrDefault(graph.neighbours(v).get(0), graph.neighbours(v).get(0));
        Coordinate b =
                at.getOrDefault(graph.neighbours(v).get(1), graph.neighbours(v).get(1));
        Coordinate m = at.getOrDefault(v, v);
        double cross = (m.x - a.x) * (b.y - m.y) - (m.y - a.y) * (b.x - m.x);
        double area = plane.squareMetres(Math.abs(cross) / 2);
        boolean ahead = (m.x - a.x) * (b.x - m.x) + (m.y - a.y) * (b.y - m.y) > 0;
        return new Triangle(area, ahead ? Math.abs(cross) / (a.distance(m) * m.distance(b)) : 1);
    }

    private static Geometry redraw(Geometry shape, Map<Coordinate, Coordinate> at, Set<Coordinate> gone) {
        return Redraw.of(
                shape,
                ring -> Arrays.stream(ring)
                        .filter(v -> !gone.contains(v))
                        .map(v -> at.getOrDefault(v, v))
                        .toList());
    }

    /** Whether some polygons came out broken; their vertices are kept as they are from now on. */
    private static boolean keepBroken(List<Geometry> before, List<Geometry> after, Set<Coordinate> kept) {
        Geometry[] faults = CoverageValidator.validate(after.toArray(Geometry[]::new));
        boolean broken = false;
        for (int i = 0; i < faults.length; i++) {
            if (faults[i] != null && !faults[i].isEmpty()
                    || after.get(i).isEmpty()
                    || !after.get(i).isValid()) {
                kept.addAll(List.of(before.get(i).getCoordinates()));
                broken = true;
            }
        }
        return broken;
    }
}
