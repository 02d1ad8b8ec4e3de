package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The smallest pieces of ground, out of which all generated jurisdictions are put together.
 *
 * @param shapes polygons of the grid that cover the ground without gaps
 * @param centres their centroids, metres of the warped plane
 * @param areas square metres of the plane
 * @param weights how many people live there, relative
 * @param neighbours for each the ones with which it shares a border
 */
record Atoms(
        List<Polygon> shapes,
        List<Coordinate> centres,
        double[] areas,
        double[] weights,
        List<List<Integer>> neighbours) {

    /**
     * @param ground with the nodes of all inner borders
     * @param inner the inner borders
     * @param density at a point of the grid
     */
    static Atoms of(Plane plane, Geometry ground, Set<Edge> inner, ToDoubleFunction<Coordinate> density) {
        List<Polygon> shapes = shapes(ground, inner);
        List<Coordinate> centres = shapes.stream()
                .map(shape -> Warp.of(plane.metres(shape.getCentroid().getCoordinate())))
                .toList();
        double[] areas = shapes.stream()
                .mapToDouble(shape -> plane.squareMetres(shape.getArea()))
                .toArray();
        double[] weights = shapes.stream()
                .mapToDouble(shape -> plane.squareMetres(shape.getArea())
                        * density.applyAsDouble(shape.getCentroid().getCoordinate()))
                .toArray();
        return new Atoms(shapes, centres, areas, weights, neighbours(shapes));
    }

    private static List<Polygon> shapes(Geometry ground, Set<Edge> inner) {
        Polygonizer polygonizer = new Polygonizer();
        inner.forEach(edge -> polygonizer.add(edge.line()));
        Edge.each(ground, edge -> polygonizer.add(edge.line()));
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(ground);
        List<Polygon> shapes = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) ((Polygon) face).norm();
            if (inside.locate(polygon.getInteriorPoint().getCoordinate()) == Location.INTERIOR) {
                shapes.add(polygon);
            }
        }
        shapes.sort(Comparator.comparing(shape -> shape.getCentroid().getCoordinate()));
        return shapes;
    }

    private static List<List<Integer>> neighbours(List<Polygon> shapes) {
        List<List<Integer>> neighbours = new ArrayList<>();
        Map<Edge, Integer> first = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            int me = i;
            neighbours.add(new ArrayList<>());
            Edge.each(shapes.get(i), edge -> {
                Integer other = first.putIfAbsent(edge, me);
                if (other != null && !neighbours.get(me).contains(other)) {
                    neighbours.get(me).add(other);
                    neighbours.get(other).add(me);
                }
            });
        }
        return neighbours;
    }
}
