package io.cityhelm.core.pack.build;

import io.cityhelm.core.pack.BuildPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * Scatters points over a polygon, dense where people are, never too close to each other (Poisson-disk sampling with a
 * local radius). Exponentials come from StrictMath, so that every machine gets the same points.
 */
final class SeedField {

    /** Share of the mean distance that two points keep; above 0.8 the ground is full before the last point. */
    private static final double KEEP_APART = 0.72;

    private final Plane plane;
    private final BuildPlan.Density density;
    private final Coordinate citySeat;
    private final Coordinate baseSeat;

    /**
     * @param citySeat on the grid
     * @param baseSeat on the grid
     */
    SeedField(Plane plane, BuildPlan.Density density, Coordinate citySeat, Coordinate baseSeat) {
        this.plane = plane;
        this.density = density;
        this.citySeat = citySeat;
        this.baseSeat = baseSeat;
    }

    /** How dense the ground is at a point of the grid, 1 in the open country. */
    double at(Coordinate point) {
        return 1
                + density.city() * StrictMath.exp(-plane.metres(point, citySeat) / density.cityReach())
                + density.base() * StrictMath.exp(-plane.metres(point, baseSeat) / density.baseReach());
    }

    /** About so many points inside a polygon of the grid, in metres of the plane. */
    List<Coordinate> scatter(Geometry shape, int wanted, SplittableRandom random) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        Envelope box = shape.getEnvelopeInternal();
        double people = plane.squareMetres(shape.getArea()) * mean(box, inside, random);
        double most = 1 + density.city() + density.base();
        KdTree taken = new KdTree();
        List<Coordinate> seeds = new ArrayList<>();
        for (long tries = 0; seeds.size() < wanted && tries < 400L * wanted; tries++) {
            Coordinate point = anywhere(box, random);
            double here = at(point);
            if (random.nextDouble() * most <= here && inside.locate(point) == Location.INTERIOR) {
                Coordinate metres = plane.metres(point);
                double radius = KEEP_APART * Math.sqrt(people / (here * wanted));
                if (free(taken, metres, radius)) {
                    taken.insert(metres);
                    seeds.add(metres);
                }
            }
        }
        return seeds;
    }

    private static Coordinate anywhere(Envelope box, SplittableRandom random) {
        return new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
    }

    private static boolean free(KdTree taken, Coordinate at, double radius) {
        return taken.query(new Envelope(at.x - radius, at.x + radius, at.y - radius, at.y + radius)).stream()
                .noneMatch(node -> ((org.locationtech.jts.index.kdtree.KdNode) node)
                                .getCoordinate()
                                .distance(at)
                        < radius);
    }

    private double mean(Envelope box, IndexedPointInAreaLocator inside, SplittableRandom random) {
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < 4000 || hits == 0; i++) {
            Coordinate point = anywhere(box, random);
            if (inside.locate(point) == Location.INTERIOR) {
                sum += at(point);
                hits++;
            }
        }
        return sum / hits;
    }
}
