package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Where the parts of a partition start to grow. */
final class PartitionSeeds {

    private final Atoms atoms;

    PartitionSeeds(Atoms atoms) {
        this.atoms = atoms;
    }

    /**
     * One atom a part, spread over the ground by shares.
     *
     * @param seat the first parts lie nearest to it, metres of the warped plane
     */
    int[] spread(List<Integer> members, double[] shares, Coordinate seat) {
        int[] seeds = new int[shares.length];
        place(members, 0, shares.length, shares, seat, seeds);
        return seeds;
    }

    /** The atom in the middle of some ground. */
    int central(List<Integer> ground) {
        return nearest(ground, middle(ground));
    }

    double weight(List<Integer> members) {
        return members.stream().mapToDouble(i -> atoms.weights()[i]).sum();
    }

    /** Halves the ground and the parts until each part has a piece; its middle is the part's first seed. */
    private void place(List<Integer> ground, int from, int to, double[] shares, Coordinate seat, int[] seeds) {
        if (to - from == 1) {
            seeds[from] = central(ground);
            return;
        }
        int half = (from + to) / 2;
        double all = sum(shares, from, to);
        List<Integer> sorted = new ArrayList<>(ground);
        sorted.sort(along(ground, seat));
        double wanted = weight(ground) * sum(shares, from, half) / all;
        int cut = 0;
        for (double got = 0; cut < sorted.size() && got < wanted; cut++) {
            got += atoms.weights()[sorted.get(cut)];
        }
        cut = Math.clamp(cut, half - from, sorted.size() - (to - half));
        place(sorted.subList(0, cut), from, half, shares, seat, seeds);
        place(sorted.subList(cut, sorted.size()), half, to, shares, seat, seeds);
    }

    private static double sum(double[] shares, int from, int to) {
        return Arrays.stream(shares, from, to).sum();
    }

    /** Along the longer extent of the ground, from the end where the seat is. */
    private Comparator<Integer> along(List<Integer> ground, Coordinate seat) {
        Coordinate middle = middle(ground);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i : ground) {
            double dx = atoms.centres().get(i).x - middle.x;
            double dy = atoms.centres().get(i).y - middle.y;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double angle = 0.5 * StrictMath.atan2(2 * xy, xx - yy);
        double ux = StrictMath.cos(angle);
        double uy = StrictMath.sin(angle);
        double sign = (seat.x - middle.x) * ux + (seat.y - middle.y) * uy > 0 ? -1 : 1;
        return Comparator.<Integer>comparingDouble(i ->
                        sign * (atoms.centres().get(i).x * ux + atoms.centres().get(i).y * uy))
                .thenComparing(Comparator.naturalOrder());
    }

    private Coordinate middle(List<Integer> ground) {
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i : ground) {
            double weight = atoms.weights()[i];
            x += atoms.centres().get(i).x * weight;
            y += atoms.centres().get(i).y * weight;
            sum += weight;
        }
        return new Coordinate(x / sum, y / sum);
    }

    private int nearest(List<Integer> ground, Coordinate point) {
        return ground.stream()
                .min(Comparator.<Integer>comparingDouble(
                                i -> atoms.centres().get(i).distance(point))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
