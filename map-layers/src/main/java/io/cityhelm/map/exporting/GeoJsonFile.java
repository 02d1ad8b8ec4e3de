package io.cityhelm.map.exporting;

import io.cityhelm.map.source.Field;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes GeoJSON as RFC 7946 wants it: WGS 84, east first, outer rings counter-clockwise, no member for a reference
 * system. Coordinates have seven decimals, a centimetre. Needs the same memory however many features come.
 */
final class GeoJsonFile {

    private static final double CENTIMETRE = 1e7;

    private final JsonGenerator json;

    private GeoJsonFile(JsonGenerator json) {
        this.json = json;
    }

    static void write(Path file, ExportSource source, ExportNote note) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            new GeoJsonFile(json).collection(source, note);
        }
    }

    private void collection(ExportSource source, ExportNote note) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", note.name());
        json.writeStringProperty("sensitivity", note.sensitivity());
        json.writeStringProperty("source", note.source());
        json.writeStringProperty("exportedBy", note.by());
        json.writeStringProperty("exportedAt", note.at().toString());
        json.writeArrayPropertyStart("features");
        source.each((geometry, values) -> feature(geometry, source, values));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(Geometry geometry, ExportSource source, Map<String, Object> values) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        for (Field field : source.fields()) {
            json.writeName(field.name());
            value(values.get(field.name()));
        }
        json.writeEndObject();
        json.writeName("geometry");
        geometry(geometry);
        json.writeEndObject();
    }

    private void value(Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean yes -> json.writeBoolean(yes);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double _ -> json.writeNull(); // JSON has no word for it
            default -> json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty(
                "type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        if (geometry instanceof GeometryCollection && geometry.getClass() == GeometryCollection.class) {
            json.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        switch (geometry) {
            case Point point
            when point.isEmpty() -> {
                json.writeStartArray();
                json.writeEndArray();
            }
            case Point point -> position(point.getCoordinate());
            case LineString line -> line(line.getCoordinates());
            case Polygon polygon -> polygon(polygon);
            case MultiPoint _, MultiLineString _, MultiPolygon _ -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no GeoJSON for " + geometry.getGeometryType());
        }
    }

    private void polygon(Polygon polygon) {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
        }
        json.writeEndArray();
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        Coordinate[] corners = ring.getCoordinates();
        boolean as = Orientation.isCCW(corners) == counterClockwise;
        line(as ? corners : ring.reverse().getCoordinates());
    }

    private void line(Coordinate[] corners) {
        json.writeStartArray();
        for (Coordinate corner : corners) {
            position(corner);
        }
        json.writeEndArray();
    }

    private void position(Coordinate at) {
        json.writeStartArray();
        json.writeNumber(Math.round(at.x * CENTIMETRE) / CENTIMETRE);
        json.writeNumber(Math.round(at.y * CENTIMETRE) / CENTIMETRE);
        json.writeEndArray();
    }
}
