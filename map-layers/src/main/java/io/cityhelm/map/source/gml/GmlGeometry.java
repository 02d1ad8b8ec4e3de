package io.cityhelm.map.source.gml;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.source.BadGeometryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Builds a geometry out of its element. Arcs and other curves that are no straight lines are refused, not straightened. */
final class GmlGeometry {

    /** The elements that are geometries; everything else in a feature is an attribute. */
    private static final Set<String> KINDS = Set.of(
            "Point",
            "LineString",
            "LinearRing",
            "Curve",
            "CompositeCurve",
            "Polygon",
            "Surface",
            "PolyhedralSurface",
            "TriangulatedSurface",
            "Tin",
            "CompositeSurface",
            "OrientableCurve",
            "OrientableSurface",
            "MultiPoint",
            "MultiLineString",
            "MultiCurve",
            "MultiPolygon",
            "MultiSurface",
            "MultiGeometry");

    private static final int DEEPEST = 16;

    private final GeometryFactory factory = new GeometryFactory();

    static boolean isGeometry(XmlElement element) {
        return KINDS.contains(element.name());
    }

    /** @return numbers as they stand in the document, whatever comes first */
    Geometry read(XmlElement element) throws BadGeometryException {
        try {
            return read(element, 2, 0);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw bad("layer.coordinates-bad");
        }
    }

    private Geometry read(XmlElement element, int inherited, int depth) throws BadGeometryException {
        if (depth > DEEPEST) {
            throw bad("layer.coordinates-bad");
        }
        int dimension = dimension(element, inherited);
        return switch (element.name()) {
            case "Point" -> point(element, dimension);
            case "LineString", "LinearRing" -> factory.createLineString(positions(element, dimension));
            case "Curve", "CompositeCurve", "OrientableCurve" ->
                factory.createLineString(curve(element, dimension, depth));
            case "Polygon" -> polygon(element, dimension, depth);
            case "Surface",
                    "PolyhedralSurface",
                    "TriangulatedSurface",
                    "Tin",
                    "CompositeSurface",
                    "OrientableSurface" -> surface(element, dimension, depth);
            case "MultiPoint" ->
                factory.createMultiPoint(members(element, dimension, depth).stream()
                        .map(Point.class::cast)
                        .toArray(Point[]::new));
            case "MultiLineString", "MultiCurve" ->
                factory.createMultiLineString(members(element, dimension, depth).stream()
                        .map(LineString.class::cast)
                        .toArray(LineString[]::new));
            case "MultiPolygon", "MultiSurface" ->
                factory.createMultiPolygon(polygons(members(element, dimension, depth)));
            case "MultiGeometry" ->
                factory.createGeometryCollection(
                        members(element, dimension, depth).toArray(Geometry[]::new));
            default -> throw bad("layer.geometry-kind", element.name());
        };
    }

    /** What is said nearest counts, and nothing said is two. */
    private static int dimension(XmlElement element, int inherited) throws BadGeometryException {
        Optional<String> said = element.attribute("srsDimension").or(() -> element.attribute("dimension"));
        return switch (said.map(String::strip).orElse(String.valueOf(inherited))) {
            case "2" -> 2;
            case "3" -> 3;
            case "4" -> 4;
            default -> throw bad("layer.coordinates-bad");
        };
    }

    private Geometry point(XmlElement element, int dimension) throws BadGeometryException {
        Coordinate[] positions = positions(element, dimension);
        if (positions.length > 1) {
            throw bad("layer.coordinates-bad");
        }
        return positions.length == 0 ? factory.createPoint() : factory.createPoint(positions[0]);
    }

    /** The pieces of a curve end to end. */
    private Coordinate[] curve(XmlElement element, int dimension, int depth) throws BadGeometryException {
        List<Coordinate> all = new ArrayList<>();
        for (XmlElement piece : element.children().stream()
                .flatMap(child -> child.children().stream())
                .toList()) {
            Coordinate[] more = switch (piece.name()) {
                case "LineStringSegment" -> positions(piece, dimension(piece, dimension));
                case "LineString", "Curve", "CompositeCurve", "OrientableCurve" ->
                    turned(element, read(piece, dimension, depth + 1).getCoordinates());
                default -> throw bad("layer.gml-curve", piece.name());
            };
            boolean joined = !all.isEmpty() && more.length > 0 && all.getLast().equals2D(more[0]);
            all.addAll(List.of(more).subList(joined ? 1 : 0, more.length));
        }
        return all.toArray(Coordinate[]::new);
    }

    private static Coordinate[] turned(XmlElement element, Coordinate[] line) {
        boolean backwards = element.name().equals("OrientableCurve")
                && element.attribute("orientation").orElse("+").equals("-");
        return backwards ? List.of(line).reversed().toArray(Coordinate[]::new) : line;
    }

    private Polygon polygon(XmlElement element, int dimension, int depth) throws BadGeometryException {
        List<LinearRing> holes = new ArrayList<>();
        Optional<LinearRing> shell = Optional.empty();
        for (XmlElement border : element.children()) {
            switch (border.name()) {
                case "exterior", "outerBoundaryIs" -> shell = Optional.of(ring(border, dimension, depth));
                case "interior", "innerBoundaryIs" -> holes.add(ring(border, dimension, depth));
                default -> {
                    // names and descriptions
                }
            }
        }
        return shell.isEmpty()
                ? factory.createPolygon()
                : factory.createPolygon(shell.get(), holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(XmlElement border, int dimension, int depth) throws BadGeometryException {
        XmlElement ring = border.children().stream()
                .filter(child ->
                        child.name().equals("LinearRing") || child.name().equals("Ring"))
                .findFirst()
                .orElseThrow(() -> bad("layer.coordinates-bad"));
        int its = dimension(ring, dimension);
        Coordinate[] positions = ring.name().equals("Ring") ? curve(ring, its, depth) : positions(ring, its);
        boolean open = positions.length > 2 && !positions[0].equals2D(positions[positions.length - 1]);
        if (open) { // a ring that its writer forgot to close is closed
            positions = Stream.concat(Stream.of(positions), Stream.of(positions[0].copy()))
                    .toArray(Coordinate[]::new);
        }
        return factory.createLinearRing(positions);
    }

    /** Its patches or members as one area. */
    private Geometry surface(XmlElement element, int dimension, int depth) throws BadGeometryException {
        Polygon[] patches = polygons(members(element, dimension, depth));
        return patches.length == 1 ? patches[0] : factory.createMultiPolygon(patches);
    }

    private static Polygon[] polygons(List<Geometry> areas) {
        return areas.stream()
                .flatMap(area -> java.util.stream.IntStream.range(0, area.getNumGeometries())
                        .mapToObj(area::getGeometryN))
                .map(Polygon.class::cast)
                .toArray(Polygon[]::new);
    }

    /** What stands in {@code pointMember}, {@code surfaceMembers}, {@code patches} and their like. */
    private List<Geometry> members(XmlElement element, int dimension, int depth) throws BadGeometryException {
        List<Geometry> all = new ArrayList<>();
        for (XmlElement member : element.children()) {
            for (XmlElement one : member.children()) {
                switch (one.name()) {
                    case "PolygonPatch", "Triangle", "Rectangle" ->
                        all.add(polygon(one, dimension(one, dimension), depth + 1));
                    default -> {
                        if (isGeometry(one)) {
                            all.add(read(one, dimension, depth + 1));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** The coordinates of an element in any of the ways that GML has had for them. */
    private static Coordinate[] positions(XmlElement element, int inherited) throws BadGeometryException {
        List<Coordinate> all = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "posList" -> Numbers.add(child.text(), dimension(child, inherited), all);
                case "pos" -> Numbers.addOne(child.text(), all);
                case "coordinates" -> Numbers.addTuples(child, all);
                case "pointProperty", "pointRep" -> {
                    for (XmlElement point : child.children()) {
                        all.addAll(List.of(positions(point, inherited)));
                    }
                }
                default -> {
                    // names and descriptions
                }
            }
        }
        return all.toArray(Coordinate[]::new);
    }

    private static BadGeometryException bad(String rule, Object... details) {
        return new BadGeometryException(Refusal.because(rule, details));
    }
}
