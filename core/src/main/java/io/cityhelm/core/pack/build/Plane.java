package io.cityhelm.core.pack.build;

import io.cityhelm.core.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * The integer grid of a build: millionths of a degree (a decimetre), x to the east, y to the north. Metres are good to a
 * per cent or two within a city, which is enough for shapes; {@link #areaM2} is exact to the sphere.
 */
final class Plane {

    /** Integers only, so that shared vertices are equal. */
    static final GeometryFactory GRID = new GeometryFactory(new PrecisionModel(1));

    private static final double STEPS = 1e6;
    private static final double METRES_PER_STEP = 6_371_007.2 * StrictMath.PI / 180 / STEPS;
    /** Radius of the sphere with the area of the WGS 84 ellipsoid, metres. */
    private static final double AUTHALIC_RADIUS = 6_371_007.2;

    private final double eastMetres;

    /** @param latitude of the middle of the city, degrees */
    Plane(double latitude) {
        this.eastMetres = METRES_PER_STEP * StrictMath.cos(StrictMath.toRadians(latitude));
    }

    /** The nearest point of the grid. */
    static Coordinate snap(double lon, double lat) {
        return new Coordinate(Math.rint(lon * STEPS), Math.rint(lat * STEPS));
    }

    static LonLat lonLat(Coordinate grid) {
        return new LonLat(grid.x / STEPS, grid.y / STEPS);
    }

    Coordinate metres(Coordinate grid) {
        return new Coordinate(grid.x * eastMetres, grid.y * METRES_PER_STEP);
    }

    /** The nearest point of the grid. */
    Coordinate grid(Coordinate metres) {
        return new Coordinate(Math.rint(metres.x / eastMetres), Math.rint(metres.y / METRES_PER_STEP));
    }

    double metres(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * eastMetres, (a.y - b.y) * METRES_PER_STEP);
    }

    /** Square metres of a square of the grid. */
    double squareMetres(double gridArea) {
        return gridArea * eastMetres * METRES_PER_STEP;
    }

    static Geometry toDegrees(Geometry grid, GeometryFactory factory) {
        return transform(grid, factory, c -> new Coordinate(c.x / STEPS, c.y / STEPS));
    }

    static Geometry toGrid(Geometry degrees) {
        return transform(degrees, GRID, c -> snap(c.x, c.y));
    }

    /** Area on the sphere by Lambert's cylindrical equal-area projection, square metres. */
    static double areaM2(Geometry degrees) {
        return transform(
                        degrees,
                        degrees.getFactory(),
                        c -> new Coordinate(
                                StrictMath.toRadians(c.x) * AUTHALIC_RADIUS,
                                StrictMath.sin(StrictMath.toRadians(c.y)) * AUTHALIC_RADIUS))
                .getArea();
    }

    private static Geometry transform(
            Geometry geometry, GeometryFactory factory, java.util.function.UnaryOperator<Coordinate> move) {
        Geometry moved = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
                Coordinate[] all = coordinates.toCoordinateArray();
                Coordinate[] result = new Coordinate[all.length];
                for (int i = 0; i < all.length; i++) {
                    result[i] = move.apply(all[i]);
                }
                return factory.getCoordinateSequenceFactory().create(result);
            }
        }.transform(geometry);
        return factory.createGeometry(moved);
    }
}
