package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Divides connected atoms into connected parts with given shares. Bubbles grow from one seed a part, always the one that is
 * least full, each taking the free atom nearest to its seed; then the seeds move to the middle of their part and all grow
 * again (after Lloyd's algorithm). The best of some rounds counts.
 */
final class Partition {

    private static final int ROUNDS = 10;
    private static final int FREE = -1;

    private final Atoms atoms;
    /** Which part each atom belongs to; {@link #OUT} for atoms that are not divided. */
    private final int[] part;

    private static final int OUT = -2;

    Partition(Atoms atoms) {
        this.atoms = atoms;
        this.part = new int[atoms.shapes().size()];
    }

    /**
     * @param members the atoms to divide, at least one a part
     * @param shares what each part should have, relative
     * @param seat the first part lies nearest to it, metres of the plane
     * @return for each part its atoms, none empty
     */
    List<List<Integer>> divide(List<Integer> members, double[] shares, Coordinate seat) {
        if (shares.length == 1) {
            return List.of(members);
        }
        if (members.size() < shares.length) {
            throw new IllegalStateException(members.size() + " pieces of ground for " + shares.length + " parts");
        }
        double unit = weight(members) / Arrays.stream(shares).sum();
        int[] seeds = new int[shares.length];
        place(members, 0, shares.length, shares, seat, seeds);
        int[] best = null;
        double bestScore = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double[] full = grow(members, seeds, shares, unit);
            double score = score(members, seeds, shares, unit, full);
            if (score < bestScore) {
                bestScore = score;
                best = part.clone();
            }
            recentre(members, seeds);
        }
        return collect(members, best, shares.length);
    }

    private double weight(List<Integer> members) {
        return members.stream().mapToDouble(i -> atoms.weights()[i]).sum();
    }

    /** Halves the ground and the parts until each part has a piece; its middle is the part's first seed. */
    private void place(List<Integer> ground, int from, int to, double[] shares, Coordinate seat, int[] seeds) {
        if (to - from == 1) {
            seeds[from] = nearest(ground, middle(ground));
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

    private record Claim(int atom, double distance) implements Comparable<Claim> {
        @Override
        public int compareTo(Claim other) {
            int byDistance = Double.compare(distance, other.distance);
            return byDistance != 0 ? byDistance : Integer.compare(atom, other.atom);
        }
    }

    /** Lets the parts grow over all members; returns the weight of each part. */
    private double[] grow(List<Integer> members, int[] seeds, double[] shares, double unit) {
        Arrays.fill(part, OUT);
        members.forEach(i -> part[i] = FREE);
        double[] full = new double[seeds.length];
        List<PriorityQueue<Claim>> frontiers = new ArrayList<>();
        for (int p = 0; p < seeds.length; p++) {
            frontiers.add(new PriorityQueue<>());
            take(seeds[p], p, seeds, frontiers.get(p), full);
        }
        PriorityQueue<Claim> turns = new PriorityQueue<>();
        for (int p = 0; p < seeds.length; p++) {
            turns.add(new Claim(p, full[p] / (shares[p] * unit)));
        }
        while (!turns.isEmpty()) {
            int p = turns.poll().atom();
            Claim next = frontiers.get(p).poll();
            while (next != null && part[next.atom()] != FREE) {
                next = frontiers.get(p).poll();
            }
            if (next != null) {
                take(next.atom(), p, seeds, frontiers.get(p), full);
                turns.add(new Claim(p, full[p] / (shares[p] * unit)));
            }
        }
        leftovers(members, seeds, full);
        return full;
    }

    private void take(int atom, int p, int[] seeds, PriorityQueue<Claim> frontier, double[] full) {
        if (part[atom] != FREE) {
            throw new IllegalStateException("two parts start at the same place");
        }
        part[atom] = p;
        full[p] += atoms.weights()[atom];
        Coordinate seed = atoms.centres().get(seeds[p]);
        for (int next : atoms.neighbours().get(atom)) {
            if (part[next] == FREE) {
                frontier.add(new Claim(next, atoms.centres().get(next).distance(seed)));
            }
        }
    }

    /** Ground that no part reaches, such as an island, goes to the part with the nearest seed. */
    private void leftovers(List<Integer> members, int[] seeds, double[] full) {
        for (int i : members) {
            if (part[i] == FREE) {
                int near = 0;
                for (int p = 1; p < seeds.length; p++) {
                    if (distance(i, seeds[p]) < distance(i, seeds[near])) {
                        near = p;
                    }
                }
                part[i] = near;
                full[near] += atoms.weights()[i];
            }
        }
    }

    private double distance(int a, int b) {
        return atoms.centres().get(a).distance(atoms.centres().get(b));
    }

    /** How far the parts miss their shares, and how little compact they are; less is better. */
    private double score(List<Integer> members, int[] seeds, double[] shares, double unit, double[] full) {
        double missed = 0;
        for (int p = 0; p < shares.length; p++) {
            double miss = full[p] / (shares[p] * unit) - 1;
            missed += miss * miss;
        }
        double spread = 0;
        for (int i : members) {
            double far = distance(i, seeds[part[i]]);
            spread += far * far * atoms.shapes().get(i).getArea();
        }
        double area = members.stream()
                .mapToDouble(i -> atoms.shapes().get(i).getArea())
                .sum();
        return 2 * missed / shares.length + spread / (area * area) * shares.length;
    }

    private void recentre(List<Integer> members, int[] seeds) {
        List<List<Integer>> parts = collect(members, part, seeds.length);
        for (int p = 0; p < seeds.length; p++) {
            seeds[p] = nearest(parts.get(p), middle(parts.get(p)));
        }
    }

    private static List<List<Integer>> collect(List<Integer> members, int[] part, int count) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            parts.add(new ArrayList<>());
        }
        members.forEach(i -> parts.get(part[i]).add(i));
        return parts;
    }
}
