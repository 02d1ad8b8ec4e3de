package io.cityhelm.core.pack.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes a gap-free coverage of polygons that were drawn next to each other: all borders are noded on the integer grid, the
 * faces between them handed out again. A face that two polygons claim goes to the smaller one; a small face that nobody
 * claims goes to the neighbour with the longest common border; a large one stays outside.
 */
final class CoverageCleaner {

    private static final int OUTSIDE = -1;

    private final List<Geometry> shapes;
    private final double gapArea;

    /** @param gapArea unclaimed faces below this area, in squares of the grid, are gaps */
    private CoverageCleaner(List<Geometry> shapes, double gapArea) {
        this.shapes = shapes.stream().map(GeometryFixer::fix).toList();
        this.gapArea = gapArea;
    }

    static List<Geometry> clean(List<Geometry> shapes, double gapArea) {
        return new CoverageCleaner(shapes, gapArea).run();
    }

    private List<Geometry> run() {
        List<Polygon> faces = faces();
        int[] owner = owners(faces);
        closeGaps(faces, owner);
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> union(IntStream.range(0, owner.length)
                        .filter(f -> owner[f] == i)
                        .mapToObj(faces::get)
                        .toList()))
                .toList();
    }

    /**
     * The union of parts that share their vertices; a ring that touches itself becomes a hole, with the same vertices.
     * Rings start and turn in one fixed way, because where JTS starts them depends on the run.
     */
    static Geometry union(List<? extends Geometry> parts) {
        Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
        return (union.isValid() ? union : GeometryFixer.fix(union)).norm();
    }

    private List<Polygon> faces() {
        List<Geometry> borders = shapes.stream().map(Geometry::getBoundary).toList();
        Geometry noded = UnaryUnionNG.union(Plane.GRID.buildGeometry(borders), Plane.GRID.getPrecisionModel());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) ((Polygon) face).norm());
        }
        faces.sort(Comparator.comparing(face -> face.getInteriorPoint().getCoordinate()));
        return faces;
    }

    private int[] owners(List<Polygon> faces) {
        List<IndexedPointInAreaLocator> locators =
                shapes.stream().map(IndexedPointInAreaLocator::new).toList();
        return faces.stream()
                .map(face -> face.getInteriorPoint().getCoordinate())
                .mapToInt(point -> owner(point, locators))
                .toArray();
    }

    private int owner(Coordinate point, List<IndexedPointInAreaLocator> locators) {
        return IntStream.range(0, shapes.size())
                .filter(i -> locators.get(i).locate(point) == Location.INTERIOR)
                .boxed()
                .min(Comparator.comparingDouble(i -> shapes.get(i).getArea()))
                .orElse(OUTSIDE);
    }

    private void closeGaps(List<Polygon> faces, int[] owner) {
        Map<Edge, Integer> ownerOfEdge = new HashMap<>();
        for (int f = 0; f < owner.length; f++) {
            int who = owner[f];
            if (who != OUTSIDE) {
                Edge.each(faces.get(f), edge -> ownerOfEdge.put(edge, who));
            }
        }
        for (int f = 0; f < owner.length; f++) {
            if (owner[f] == OUTSIDE && faces.get(f).getArea() < gapArea) {
                owner[f] = longestNeighbour(faces.get(f), ownerOfEdge);
            }
        }
    }

    private static int longestNeighbour(Polygon face, Map<Edge, Integer> ownerOfEdge) {
        Map<Integer, Double> shared = new HashMap<>();
        Edge.each(face, edge -> {
            Integer who = ownerOfEdge.get(edge);
            if (who != null) {
                shared.merge(who, edge.a().distance(edge.b()), Double::sum);
            }
        });
        return shared.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(OUTSIDE);
    }
}
