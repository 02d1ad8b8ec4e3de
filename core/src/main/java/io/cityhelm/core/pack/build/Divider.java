package io.cityhelm.core.pack.build;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Hands the atoms of one ground down to the leaves of its branch. */
final class Divider {

    private final Atoms atoms;
    private final Partition partition;
    private final Map<JurisdictionCode, Geometry> leaves;

    /** @param leaves gets the ground of each leaf */
    Divider(Atoms atoms, Map<JurisdictionCode, Geometry> leaves) {
        this.atoms = atoms;
        this.partition = new Partition(atoms);
        this.leaves = leaves;
    }

    /** @param seat around which the children are ordered, metres of the warped plane */
    void divide(Branch branch, Coordinate seat) {
        divide(branch, IntStream.range(0, atoms.shapes().size()).boxed().toList(), seat);
    }

    private void divide(Branch branch, List<Integer> ground, Coordinate seat) {
        if (branch.children().isEmpty()) {
            leaves.put(
                    branch.division().code(),
                    CoverageCleaner.union(
                            ground.stream().map(atoms.shapes()::get).toList()));
            return;
        }
        double[] shares = branch.children().stream().mapToDouble(Branch::leaves).toArray();
        List<List<Integer>> parts = partition.divide(ground, shares, seat);
        if (branch.children().getFirst().division().level() == Level.GRID) {
            parts = inReadingOrder(parts);
        }
        for (int p = 0; p < parts.size(); p++) {
            divide(branch.children().get(p), parts.get(p), seat);
        }
    }

    /** Grid serials run from north to south and, in a row, from west to east. */
    private List<List<Integer>> inReadingOrder(List<List<Integer>> parts) {
        List<Coordinate> middles = parts.stream().map(this::middle).toList();
        double top = middles.stream().mapToDouble(m -> m.y).max().orElse(0);
        double bottom = middles.stream().mapToDouble(m -> m.y).min().orElse(0);
        double rows = Math.ceil(Math.sqrt(parts.size()));
        double row = Math.max(1, (top - bottom) / rows);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
        order.sort(Comparator.<Integer>comparingDouble(p ->
                        Math.min(rows - 1, Math.floor((top - middles.get(p).y) / row)))
                .thenComparingDouble(p -> middles.get(p).x)
                .thenComparing(Comparator.naturalOrder()));
        return order.stream().map(parts::get).toList();
    }

    private Coordinate middle(List<Integer> part) {
        double x = 0;
        double y = 0;
        for (int i : part) {
            x += atoms.centres().get(i).x;
            y += atoms.centres().get(i).y;
        }
        return new Coordinate(x / part.size(), y / part.size());
    }
}
