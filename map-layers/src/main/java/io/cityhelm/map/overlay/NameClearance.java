package io.cityhelm.map.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the counts of marks that wait for work off the names of the ground: a count stands at no true place, so it makes
 * way, by as little as it takes; a name never moves for it. What needs attention stays where it is. Immutable.
 */
final class NameClearance {

    private static final int CELL = 64;
    /** Of the disc of a count with a little air, logical pixels. */
    private static final double RADIUS = 10;
    /** A count that had to go farther would be taken for another place. */
    private static final double FARTHEST = 32;

    private record Cell(long x, long y) {}

    /** Logical pixels of the world. */
    private record Box(double left, double top, double right, double bottom) {

        /** Whether a disc around a point touches it; its corners are cut so little that a square will do. */
        boolean meets(double x, double y) {
            return x + RADIUS > left && x - RADIUS < right && y + RADIUS > top && y - RADIUS < bottom;
        }
    }

    private record Spot(double x, double y) {}

    private final double worldPixels;
    private final Map<Cell, List<Box>> cells = new HashMap<>();

    /** @param worldPixels width of the world in logical pixels */
    NameClearance(List<NameBox> names, double worldPixels) {
        this.worldPixels = worldPixels;
        for (NameBox name : names) {
            double x = name.worldX() * worldPixels;
            double y = name.worldY() * worldPixels;
            Box box = new Box(x - name.halfWidth(), y - name.halfHeight(), x + name.halfWidth(), y + name.halfHeight());
            around(box.left, box.top, box.right, box.bottom)
                    .forEach(cell ->
                            cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(box));
        }
    }

    /** The same, off the names if it is a count and there is room near by. */
    MarkCluster clear(MarkCluster one) {
        if (cells.isEmpty()
                || one.isSingle()
                || !one.isQuiet()
                || one.first().kind().isDepot()) {
            return one;
        }
        double x = one.worldX() * worldPixels;
        double y = one.worldY() * worldPixels;
        Set<Box> covered = at(x, y);
        return covered.isEmpty()
                ? one
                : nearest(x, y, covered)
                        .map(spot -> new MarkCluster(one.marks(), spot.x / worldPixels, spot.y / worldPixels))
                        .orElse(one);
    }

    private Optional<Spot> nearest(double x, double y, Set<Box> covered) {
        return covered.stream()
                .flatMap(box -> Stream.of(
                        new Spot(x, box.top - RADIUS),
                        new Spot(x, box.bottom + RADIUS),
                        new Spot(box.left - RADIUS, y),
                        new Spot(box.right + RADIUS, y)))
                .filter(spot -> Math.hypot(spot.x - x, spot.y - y) <= FARTHEST
                        && at(spot.x, spot.y).isEmpty())
                .min(Comparator.comparingDouble(spot -> Math.hypot(spot.x - x, spot.y - y)));
    }

    private Set<Box> at(double x, double y) {
        Set<Box> found = new HashSet<>();
        around(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)
                .forEach(cell -> cells.getOrDefault(cell, List.of()).stream()
                        .filter(box -> box.meets(x, y))
                        .forEach(found::add));
        return found;
    }

    private static List<Cell> around(double left, double top, double right, double bottom) {
        List<Cell> out = new ArrayList<>();
        for (long y = (long) Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) {
            for (long x = (long) Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
                out.add(new Cell(x, y));
            }
        }
        return out;
    }
}
