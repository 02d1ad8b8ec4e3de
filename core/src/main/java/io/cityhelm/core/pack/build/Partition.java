package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Divides connected atoms into connected parts with given shares. Parts grow from one seed each; an atom goes to the part
 * with the least power distance, which is squared distance to the seed less the part's reach (a power diagram, Aurenhammer
 * 1987). Between rounds a part that got too little gains reach and the seeds move to the middle of their part (Lloyd). The
 * best round counts.
 */
final class Partition {

    private static final int ROUNDS = 30;
    private static final int FREE = -1;
    private static final int OUT = -2;

    private final Atoms atoms;
    private final PartitionSeeds starts;
    /** Which part each atom belongs to; {@link #OUT} for atoms that are not divided. */
    private final int[] part;

    private final double[] areas;

    Partition(Atoms atoms) {
        this.atoms = atoms;
        this.starts = new PartitionSeeds(atoms);
        this.part = new int[atoms.shapes().size()];
        this.areas = atoms.areas();
    }

    /**
     * @param members the atoms to divide, at least one a part
     * @param shares what each part should have: its number of leaves, each of which needs an atom
     * @param seat the first part lies nearest to it, metres of the warped plane
     * @return for each part its atoms, none empty
     * @throws TooCoarse when there are fewer atoms than parts
     */
    List<List<Integer>> divide(List<Integer> members, double[] shares, Coordinate seat) {
        if (shares.length == 1) {
            return List.of(members);
        }
        if (members.size() < shares.length) {
            throw new TooCoarse(members.size(), shares.length);
        }
        double unit = starts.weight(members) / Arrays.stream(shares).sum();
        int[] seeds = starts.spread(members, shares, seat);
        double[] reach = new double[shares.length];
        int[] best = null;
        double bestScore = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double[] full = grow(members, seeds, reach);
            double score = score(members, seeds, shares, unit, full);
            if (score < bestScore) {
                bestScore = score;
                best = part.clone();
            }
            extend(reach, members, shares, unit, full);
            recentre(members, seeds);
        }
        return collect(members, best, shares.length);
    }

    private record Claim(int atom, int part, double power) implements Comparable<Claim> {
        @Override
        public int compareTo(Claim other) {
            int byPower = Double.compare(power, other.power);
            int byAtom = byPower != 0 ? byPower : Integer.compare(atom, other.atom);
            return byAtom != 0 ? byAtom : Integer.compare(part, other.part);
        }
    }

    /** Lets the parts grow over all members; returns the weight of each part. */
    private double[] grow(List<Integer> members, int[] seeds, double[] reach) {
        Arrays.fill(part, OUT);
        members.forEach(i -> part[i] = FREE);
        for (int p = 0; p < seeds.length; p++) {
            part[seeds[p]] = p; // every part keeps its seed, whatever the reach of the others
        }
        double[] full = new double[seeds.length];
        PriorityQueue<Claim> frontier = new PriorityQueue<>();
        for (int p = 0; p < seeds.length; p++) {
            take(seeds[p], p, seeds, reach, frontier, full);
        }
        for (Claim next = frontier.poll(); next != null; next = frontier.poll()) {
            if (part[next.atom()] == FREE) {
                take(next.atom(), next.part(), seeds, reach, frontier, full);
            }
        }
        leftovers(members, seeds, full);
        return full;
    }

    private void take(int atom, int p, int[] seeds, double[] reach, PriorityQueue<Claim> frontier, double[] full) {
        part[atom] = p;
        full[p] += atoms.weights()[atom];
        for (int next : atoms.neighbours().get(atom)) {
            if (part[next] == FREE) {
                double far = distance(next, seeds[p]);
                frontier.add(new Claim(next, p, far * far - reach[p]));
            }
        }
    }

    /** A part that misses a share of its weight gains reach for about that share of its area. */
    private void extend(double[] reach, List<Integer> members, double[] shares, double unit, double[] full) {
        double[] area = new double[reach.length];
        members.forEach(i -> area[part[i]] += areas[i]);
        for (int p = 0; p < reach.length; p++) {
            double missing = Math.clamp(1 - full[p] / (shares[p] * unit), -0.7, 0.7);
            reach[p] += 0.5 * missing * area[p];
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
        double missed = 1000.0 * tooFew(members, shares);
        for (int p = 0; p < shares.length; p++) {
            double miss = full[p] / (shares[p] * unit) - 1;
            missed += miss * miss;
        }
        double spread = 0;
        for (int i : members) {
            double far = distance(i, seeds[part[i]]);
            spread += far * far * areas[i];
        }
        double area = members.stream().mapToDouble(i -> areas[i]).sum();
        return 2 * missed / shares.length + spread / (area * area) * shares.length;
    }

    /** How many atoms are missing in parts that have fewer than leaves; such a division is of no use. */
    private int tooFew(List<Integer> members, double[] shares) {
        int[] count = new int[shares.length];
        members.forEach(i -> count[part[i]]++);
        int missing = 0;
        for (int p = 0; p < shares.length; p++) {
            missing += Math.max(0, (int) shares[p] - count[p]);
        }
        return missing;
    }

    private void recentre(List<Integer> members, int[] seeds) {
        List<List<Integer>> parts = collect(members, part, seeds.length);
        for (int p = 0; p < seeds.length; p++) {
            seeds[p] = starts.central(parts.get(p));
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
