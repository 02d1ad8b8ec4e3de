package io.cityhelm.map.source.geojson;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.source.BadGeometryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A geometry while its members come in any order: it is built when all are there, so that a bad one costs its own record
 * and nothing after it. For one thread.
 */
final class GeometryDraft {

    /** More in a single record is no feature of a city but a fault, and would not fit into memory. */
    private static final int MOST_POINTS = 1_000_000;

    private static final int DEEPEST = 8;

    private static final Set<String> TYPES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final GeometryFactory factory = new GeometryFactory();
    private final int depth;
    private String type = "";
    private Object coordinates = List.of();
    private List<GeometryDraft> parts = new ArrayList<>();
    private boolean bad;
    private int points;

    GeometryDraft() {
        this(0);
    }

    private GeometryDraft(int depth) {
        this.depth = depth;
    }

    static boolean isType(String word) {
        return TYPES.contains(word);
    }

    void clear() {
        type = "";
        coordinates = List.of();
        parts = new ArrayList<>();
        bad = false;
        points = 0;
    }

    void type(String word) {
        type = word;
    }

    /** Reads the object that has begun. */
    void read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "type" -> type = token == JsonToken.VALUE_STRING ? json.getString() : "";
                case "coordinates" -> coordinates(json);
                case "geometries" -> parts(json);
                default -> json.skipChildren();
            }
        }
    }

    /** Reads the array that has begun. */
    void coordinates(JsonParser json) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            coordinates = array(json, 0);
        } else {
            bad = true;
            json.skipChildren();
        }
    }

    void parts(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST) {
            bad = true;
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                GeometryDraft part = new GeometryDraft(depth + 1);
                part.read(json);
                parts.add(part);
            } else {
                bad = true;
                json.skipChildren();
            }
        }
    }

    /** A position, or a list of what is nested deeper. */
    private Object array(JsonParser json, int level) {
        List<Object> nested = new ArrayList<>();
        double[] numbers = new double[3];
        int count = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                return nested; // the parser says why at the next call
            }
            if (token.isNumeric()) {
                if (count < numbers.length) {
                    numbers[count] = json.getDoubleValue();
                }
                count++;
            } else if (token == JsonToken.START_ARRAY && level < DEEPEST && points < MOST_POINTS) {
                nested.add(array(json, level + 1));
            } else {
                bad = true;
                json.skipChildren();
            }
        }
        if (count == 0) {
            return nested;
        }
        points++;
        bad |= count < 2 || !nested.isEmpty();
        return count == 2 ? new Coordinate(numbers[0], numbers[1]) : new Coordinate(numbers[0], numbers[1], numbers[2]);
    }

    Geometry build() throws BadGeometryException {
        if (points >= MOST_POINTS) {
            throw new BadGeometryException(Refusal.because("layer.too-many-points", String.valueOf(MOST_POINTS)));
        }
        if (bad) {
            throw new BadGeometryException(Refusal.because("layer.coordinates-bad"));
        }
        try {
            return switch (type) {
                case "Point" -> coordinates instanceof Coordinate at ? factory.createPoint(at) : factory.createPoint();
                case "MultiPoint" -> factory.createMultiPointFromCoords(positions(coordinates));
                case "LineString" -> line(coordinates);
                case "MultiLineString" -> {
                    List<LineString> lines = new ArrayList<>();
                    for (Object part : list(coordinates)) {
                        lines.add(line(part));
                    }
                    yield factory.createMultiLineString(lines.toArray(LineString[]::new));
                }
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" -> {
                    List<Polygon> polygons = new ArrayList<>();
                    for (Object part : list(coordinates)) {
                        polygons.add(polygon(part));
                    }
                    yield factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
                }
                case "GeometryCollection" -> {
                    List<Geometry> all = new ArrayList<>();
                    for (GeometryDraft part : parts) {
                        all.add(part.build());
                    }
                    yield factory.createGeometryCollection(all.toArray(Geometry[]::new));
                }
                default -> throw new BadGeometryException(Refusal.because("layer.geometry-kind", type));
            };
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new BadGeometryException(Refusal.because("layer.coordinates-bad"));
        }
    }

    private LineString line(Object from) {
        return factory.createLineString(positions(from));
    }

    private Polygon polygon(Object from) {
        List<LinearRing> rings = new ArrayList<>();
        for (Object part : list(from)) {
            rings.add(ring(positions(part)));
        }
        return rings.isEmpty()
                ? factory.createPolygon()
                : factory.createPolygon(
                        rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** A ring that its writer forgot to close is closed. */
    private LinearRing ring(Coordinate[] points) {
        if (points.length > 2 && !points[0].equals2D(points[points.length - 1])) {
            Coordinate[] closed = java.util.Arrays.copyOf(points, points.length + 1);
            closed[points.length] = points[0].copy();
            return factory.createLinearRing(closed);
        }
        return factory.createLinearRing(points);
    }

    private static List<?> list(Object from) {
        return (List<?>) from;
    }

    private static Coordinate[] positions(Object from) {
        return list(from).stream().map(Coordinate.class::cast).toArray(Coordinate[]::new);
    }
}
