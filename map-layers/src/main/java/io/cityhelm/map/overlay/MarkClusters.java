package io.cityhelm.map.overlay;

import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Marks gathered so that no symbol covers another, with a grid for finding what is under the pointer. It depends on the
 * zoom but not on the place, so nothing regroups while panning. Immutable.
 */
public final class MarkClusters {

    /** Symbols nearer than this are gathered, logical pixels. */
    public static final double REACH = 30;

    private record Cell(long x, long y) {}

    /** A cluster in the making stays where its first mark is, so that joining does not move its border. */
    private static final class Seed {
        private final double x;
        private final double y;
        private final List<Mark> marks = new ArrayList<>(1);
        private double sumX;
        private double sumY;

        Seed(double x, double y) {
            this.x = x;
            this.y = y;
        }

        void add(Mark mark, Seed at) {
            marks.add(mark);
            sumX += at.x;
            sumY += at.y;
        }

        MarkCluster gathered(double worldPixels) {
            return new MarkCluster(marks, sumX / marks.size() / worldPixels, sumY / marks.size() / worldPixels);
        }
    }

    private final double worldPixels;
    private final Map<Cell, List<MarkCluster>> cells = new HashMap<>();
    private final List<MarkCluster> all;
    private final Map<String, Mark> byId = new HashMap<>();
    private final List<MarkCluster> farReaching;

    private MarkClusters(double worldPixels, List<MarkCluster> all) {
        this.worldPixels = worldPixels;
        this.all = all;
        this.farReaching = all.stream()
                .filter(c -> c.isSingle()
                        && (!c.first().ringMetres().isEmpty()
                                || c.first().linkedTo().isPresent()))
                .toList();
        all.forEach(cluster -> cluster.marks().forEach(mark -> byId.put(mark.id(), mark)));
        all.forEach(cluster -> cells.computeIfAbsent(
                        cell(cluster.worldX() * worldPixels, cluster.worldY() * worldPixels), _ -> new ArrayList<>())
                .add(cluster));
    }

    /**
     * Gathers marks for a zoom. Units and incidents are never mixed, nor those that work and those that wait; grades I and II, urgent marks, units on their way
     * and the named ones stay single.
     *
     * @param marks in a steady order, so that a refresh does not regroup what has not moved
     * @param worldPixels width of the world in logical pixels
     * @param single ids that must stay single, such as the selected one
     * @param names of the ground, which counts of quiet marks keep off
     */
    public static MarkClusters of(List<Mark> marks, double worldPixels, Set<String> single, List<NameBox> names) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(Mark::rank)); // stable: equals stay in the order given
        Map<Cell, List<Seed>> grid = new HashMap<>();
        List<Seed> seeds = new ArrayList<>();
        for (Mark mark : ordered) {
            Seed own = new Seed(
                    World.x(mark.place().lon()) * worldPixels,
                    World.y(mark.place().lat()) * worldPixels);
            boolean alone = mark.standsAlone() || single.contains(mark.id());
            Seed home = alone ? own : near(grid, own, mark).orElse(own);
            home.add(mark, own);
            if (home == own) {
                seeds.add(own);
                if (!alone) {
                    grid.computeIfAbsent(cell(own.x, own.y), _ -> new ArrayList<>(2))
                            .add(own);
                }
            }
        }
        NameClearance clearance = new NameClearance(names, worldPixels);
        return new MarkClusters(
                worldPixels,
                seeds.stream()
                        .map(seed -> clearance.clear(seed.gathered(worldPixels)))
                        .toList());
    }

    private static Optional<Seed> near(Map<Cell, List<Seed>> grid, Seed at, Mark mark) {
        Cell middle = cell(at.x, at.y);
        for (long y = middle.y - 1; y <= middle.y + 1; y++) {
            for (long x = middle.x - 1; x <= middle.x + 1; x++) {
                for (Seed seed : grid.getOrDefault(new Cell(x, y), List.of())) {
                    if (goTogether(seed.marks.getFirst(), mark) && Math.hypot(seed.x - at.x, seed.y - at.y) < REACH) {
                        return Optional.of(seed);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean goTogether(Mark one, Mark other) {
        return (one.kind() == MarkKind.UNIT) == (other.kind() == MarkKind.UNIT) && one.quiet() == other.quiet();
    }

    /** Marks shown by themselves that reach far from their place: with rings, or with a line to another. */
    public List<MarkCluster> farReaching() {
        return farReaching;
    }

    /** The mark of an id, gathered or not. */
    public Optional<Mark> mark(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<MarkCluster> all() {
        return all;
    }

    /** Calls back with the clusters of a part of the world, fractions, and a little around it. */
    public void forEachIn(double minX, double minY, double maxX, double maxY, Consumer<MarkCluster> found) {
        Cell from = cell(minX * worldPixels, minY * worldPixels);
        Cell to = cell(maxX * worldPixels, maxY * worldPixels);
        if ((to.x - from.x + 1) * (to.y - from.y + 1) > all.size()) {
            all.stream().filter(c -> inside(c, minX, minY, maxX, maxY)).forEach(found);
            return;
        }
        for (long y = from.y; y <= to.y; y++) {
            for (long x = from.x; x <= to.x; x++) {
                cells.getOrDefault(new Cell(x, y), List.of()).forEach(found);
            }
        }
    }

    /** The cluster nearest to a position, fractions, and within a distance, logical pixels. */
    public Optional<MarkCluster> nearest(double worldX, double worldY, double within) {
        List<MarkCluster> near = new ArrayList<>();
        double reach = within / worldPixels;
        forEachIn(worldX - reach, worldY - reach, worldX + reach, worldY + reach, near::add);
        return near.stream()
                .filter(cluster -> distance(cluster, worldX, worldY) <= within)
                .min(Comparator.comparingDouble(cluster -> distance(cluster, worldX, worldY)));
    }

    private double distance(MarkCluster cluster, double x, double y) {
        return Math.hypot(cluster.worldX() - x, cluster.worldY() - y) * worldPixels;
    }

    private static boolean inside(MarkCluster c, double minX, double minY, double maxX, double maxY) {
        return c.worldX() >= minX && c.worldX() <= maxX && c.worldY() >= minY && c.worldY() <= maxY;
    }

    private static Cell cell(double x, double y) {
        return new Cell((long) Math.floor(x / REACH), (long) Math.floor(y / REACH));
    }
}
