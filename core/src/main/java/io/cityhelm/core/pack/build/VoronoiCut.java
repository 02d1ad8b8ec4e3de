package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;

/** The borders between the Voronoi cells of some points, cut off at the border of a polygon. */
final class VoronoiCut {

    private final Plane plane;
    private final SharedNodes nodes;
    private final IndexedPointInAreaLocator inside;
    private final STRtree border = new STRtree();
    private final LineIntersector intersector = new RobustLineIntersector();

    /**
     * @param shape polygon of the grid
     * @param nodes gets the points where a cell's border meets the polygon's
     */
    VoronoiCut(Plane plane, Geometry shape, SharedNodes nodes) {
        this.plane = plane;
        this.nodes = nodes;
        this.inside = new IndexedPointInAreaLocator(shape);
        Edge.each(shape, edge -> border.insert(new Envelope(edge.a(), edge.b()), edge));
        border.build();
    }

    /**
     * The pieces of cell borders inside the polygon, on the grid; they touch each other and the border at their ends only.
     *
     * @param seeds in metres of the plane
     */
    Set<Edge> edges(List<Coordinate> seeds) {
        Set<Edge> pieces = new LinkedHashSet<>();
        for (Edge edge : cellBorders(seeds)) {
            cut(edge, pieces);
        }
        return pieces;
    }

    private Set<Edge> cellBorders(List<Coordinate> seeds) {
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(seeds);
        QuadEdgeSubdivision subdivision = builder.getSubdivision();
        Set<Edge> edges = new LinkedHashSet<>();
        for (Object cell : subdivision.getVoronoiCellPolygons(Plane.GRID)) {
            Coordinate[] ring = ((Geometry) cell).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate from = plane.grid(ring[i - 1]);
                Coordinate to = plane.grid(ring[i]);
                if (!from.equals2D(to)) {
                    edges.add(Edge.of(from, to));
                }
            }
        }
        return edges;
    }

    private void cut(Edge edge, Set<Edge> pieces) {
        List<?> near = border.query(new Envelope(edge.a(), edge.b()));
        TreeSet<Coordinate> stops = new TreeSet<>(
                Comparator.<Coordinate>comparingDouble(edge.a()::distance).thenComparing(Comparator.naturalOrder()));
        stops.add(edge.a());
        stops.add(edge.b());
        List<Meeting> meetings = new ArrayList<>();
        near.forEach(official -> meet(edge, (Edge) official, meetings));
        meetings.forEach(meeting -> stops.add(meeting.at));
        Set<Coordinate> used = keepInside(stops, pieces);
        meetings.stream().filter(meeting -> used.contains(meeting.at)).forEach(m -> nodes.add(m.official, m.at));
    }

    private record Meeting(Edge official, Coordinate at) {}

    private void meet(Edge edge, Edge official, List<Meeting> meetings) {
        intersector.computeIntersection(edge.a(), edge.b(), official.a(), official.b());
        for (int i = 0; i < intersector.getIntersectionNum(); i++) {
            Coordinate at = intersector.getIntersection(i);
            meetings.add(new Meeting(official, new Coordinate(Math.rint(at.x), Math.rint(at.y))));
        }
    }

    private Set<Coordinate> keepInside(TreeSet<Coordinate> stops, Set<Edge> pieces) {
        Set<Coordinate> used = new LinkedHashSet<>();
        Coordinate from = null;
        for (Coordinate to : stops) {
            if (from != null && isInside(from, to)) {
                pieces.add(Edge.of(from, to));
                used.add(from);
                used.add(to);
            }
            from = to;
        }
        return used;
    }

    private boolean isInside(Coordinate from, Coordinate to) {
        Coordinate middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        return inside.locate(middle) == Location.INTERIOR;
    }
}
