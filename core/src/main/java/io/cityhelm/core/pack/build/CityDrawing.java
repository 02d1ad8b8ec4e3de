package io.cityhelm.core.pack.build;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.BuildPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws the ground of every jurisdiction of a city: official polygons cleaned and smoothed, their ground divided down to
 * the leaves, the leaves put together again on the way up.
 */
final class CityDrawing {

    /** Voronoi cells a leaf: enough for a border that looks grown, few enough to paint. */
    private static final int ATOMS_PER_LEAF = 7;
    /** An odd ground may need smaller pieces; with more than this there is something wrong with its sources. */
    private static final int MOST_ATOMS_PER_LEAF = 60;

    private final BuildPlan plan;
    private final Progress progress;
    private final Plane plane;
    private final double quantum;

    CityDrawing(BuildPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.plane = new Plane(plan.city().seat().lat());
        this.quantum = plan.sources().stream()
                .mapToDouble(BuildPlan.Source::quantum)
                .max()
                .orElse(0);
    }

    /**
     * Every division, those of the sources and the generated ones, with its ground on the grid; the city first.
     *
     * @throws TooCoarse when a ground is too odd to be divided
     */
    Map<Division, Geometry> draw(List<Division> divisions) {
        List<Division> bases = bases(divisions);
        List<Geometry> grounds = officialGrounds(bases);
        BranchTree tree = new BranchTree(plan, divisions);
        Branch city = tree.branch(divisions.getFirst());
        List<Branch> branches = bases.stream().map(tree::branch).toList();
        for (int fineness = ATOMS_PER_LEAF; ; fineness *= 2) {
            try {
                return new Upwards(leaves(branches, grounds, fineness)).ground(city);
            } catch (TooCoarse e) {
                if (fineness * 2 > MOST_ATOMS_PER_LEAF) {
                    throw e;
                }
            }
        }
    }

    private Map<JurisdictionCode, Geometry> leaves(List<Branch> branches, List<Geometry> grounds, int fineness) {
        SharedNodes nodes = new SharedNodes();
        List<Set<Edge>> inner = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            step(Progress.Step.SEED, i, branches.size());
            inner.add(cellBorders(branches.get(i), grounds.get(i), nodes, fineness));
        }
        List<Geometry> noded = grounds.stream().map(nodes::noded).toList();
        Map<JurisdictionCode, Geometry> leaves = new LinkedHashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            step(Progress.Step.DIVIDE, i, branches.size());
            divide(branches.get(i), noded.get(i), inner.get(i), leaves);
        }
        return smooth(leaves, grounds, noded);
    }

    private void divide(Branch branch, Geometry ground, Set<Edge> inner, Map<JurisdictionCode, Geometry> leaves) {
        Division base = branch.division();
        Atoms atoms = Atoms.of(plane, ground, inner, field(base, ground)::at);
        new Divider(atoms, leaves).divide(branch, Warp.of(plane.metres(seat(base, ground))));
    }

    private void step(Progress.Step step, int done, int all) {
        if (progress.cancelled()) {
            throw new CancellationException("the build was stopped");
        }
        progress.at(step, (double) done / all);
    }

    /** The divisions of the deepest level that has official polygons. */
    private static List<Division> bases(List<Division> divisions) {
        Division deepest = divisions.stream()
                .filter(one -> one.shape().isPresent())
                .max(java.util.Comparator.comparing(Division::level))
                .orElseThrow(() -> new IllegalArgumentException("no source has polygons"));
        return divisions.stream().filter(one -> one.level() == deepest.level()).toList();
    }

    private List<Geometry> officialGrounds(List<Division> bases) {
        step(Progress.Step.CLEAN, 0, 1);
        double step = Math.max(quantum * 1e6, 1);
        List<Geometry> shapes = bases.stream()
                .map(base ->
                        base.shape().orElseThrow(() -> new IllegalArgumentException(base.code() + " has no polygon")))
                .toList();
        List<Geometry> clean = CoverageCleaner.clean(shapes, 400 * step * step);
        if (quantum == 0) {
            return clean;
        }
        double metres = plane.metres(new Coordinate(0, 0), new Coordinate(0, step));
        return new BorderSmoother(plane, metres / 2, metres * metres / 12, v -> true, v -> true).smooth(clean);
    }

    private Set<Edge> cellBorders(Branch branch, Geometry ground, SharedNodes nodes, int fineness) {
        SeedField field = field(branch.division(), ground);
        List<Coordinate> seeds = field.scatter(
                ground,
                fineness * branch.leaves(),
                BranchTree.randomOf(branch.division().code()));
        return new VoronoiCut(plane, ground, nodes).edges(seeds);
    }

    private SeedField field(Division base, Geometry ground) {
        LonLat city = plan.city().seat();
        return new SeedField(plane, plan.density(), Plane.snap(city.lon(), city.lat()), seat(base, ground));
    }

    static Coordinate seat(Division division, Geometry ground) {
        return division.seat()
                .map(seat -> Plane.snap(seat.lon(), seat.lat()))
                .filter(seat -> ground.covers(Plane.GRID.createPoint(seat)))
                .orElseGet(() -> label(ground));
    }

    private static Coordinate label(Geometry ground) {
        Coordinate centroid = ground.getCentroid().getCoordinate();
        return ground.covers(Plane.GRID.createPoint(centroid))
                ? centroid
                : ground.getInteriorPoint().getCoordinate();
    }

    /** Official vertices stay where they are; those that only cut a straight piece of official border may go. */
    private Map<JurisdictionCode, Geometry> smooth(
            Map<JurisdictionCode, Geometry> leaves, List<Geometry> grounds, List<Geometry> noded) {
        step(Progress.Step.SMOOTH, 0, 1);
        Set<Coordinate> official = vertices(grounds);
        Set<Coordinate> onBorder = vertices(noded);
        BorderSmoother smoother = new BorderSmoother(
                plane, Double.MAX_VALUE, 400, v -> !onBorder.contains(v), v -> !official.contains(v));
        BorderSmoother thinner = new BorderSmoother(plane, 0, 400, v -> false, v -> !official.contains(v));
        Iterator<Geometry> smooth =
                thinner.smooth(smoother.smooth(List.copyOf(leaves.values()))).iterator();
        Map<JurisdictionCode, Geometry> result = HashMap.newHashMap(leaves.size());
        leaves.keySet().forEach(code -> result.put(code, smooth.next()));
        return result;
    }

    private static Set<Coordinate> vertices(List<Geometry> shapes) {
        Set<Coordinate> vertices = new HashSet<>();
        shapes.forEach(shape -> vertices.addAll(List.of(shape.getCoordinates())));
        return vertices;
    }
}
