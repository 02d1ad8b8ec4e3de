package io.cityhelm.map.source.geojson;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.source.BadGeometryException;
import io.cityhelm.map.source.SourceRecord;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one object of GeoJSON, whatever the order of its members. For one thread. */
final class FeatureReader {

    private final JsonParser json;
    private final JsonFactory writer = new JsonFactory();
    private final GeometryDraft bare = new GeometryDraft();
    private Optional<GeometryDraft> geometry = Optional.empty();
    private Map<String, Object> values = new LinkedHashMap<>();
    private String type = "";

    FeatureReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads the object that has begun.
     *
     * @param crs is told the name of a reference system that stands in it
     * @return whether it stopped at the beginning of an array of features
     */
    boolean read(Consumer<String> crs) {
        type = "";
        geometry = Optional.empty();
        values = new LinkedHashMap<>();
        bare.clear();
        return members(crs);
    }

    /** Reads the rest of a collection after its features. */
    void rest(Consumer<String> crs) {
        members(crs);
    }

    private boolean members(Consumer<String> crs) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "type" -> type = token == JsonToken.VALUE_STRING ? json.getString() : skipped();
                case "features" -> {
                    if (token == JsonToken.START_ARRAY) {
                        return true;
                    }
                    json.skipChildren();
                }
                case "geometry" -> geometry = token == JsonToken.START_OBJECT ? Optional.of(draft()) : none();
                case "properties" -> properties(token);
                case "coordinates" -> bare.coordinates(json);
                case "geometries" -> bare.parts(json);
                case "crs" -> crs(token, crs);
                case "id" -> {
                    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                        values.putIfAbsent("id", scalar(token));
                    }
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }
        return false;
    }

    private String skipped() {
        json.skipChildren();
        return "";
    }

    private Optional<GeometryDraft> none() {
        json.skipChildren();
        return Optional.empty();
    }

    private GeometryDraft draft() {
        GeometryDraft draft = new GeometryDraft();
        draft.read(json);
        return draft;
    }

    private void crs(JsonToken token, Consumer<String> found) {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken next = json.nextToken();
            if (next == null) {
                return;
            }
            depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            if (next == JsonToken.VALUE_STRING && "name".equals(json.currentName()) && depth == 2) {
                found.accept(json.getString());
            }
        }
    }

    private void properties(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                values.put(name, asText());
            } else if (value != JsonToken.VALUE_NULL) {
                values.put(name, scalar(value));
            }
        }
    }

    private Object scalar(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                switch (json.getNumberType()) {
                    case INT, LONG -> json.getLongValue();
                    default -> json.getString(); // longer than any column: an id, whose digits all matter
                };
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> json.getString();
        };
    }

    /** A value with a structure of its own stays what it was, as text. */
    private String asText() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = writer.createGenerator(ObjectWriteContext.empty(), text)) {
            out.copyCurrentStructure(json);
        }
        return text.toString();
    }

    boolean isCollection() {
        return type.equals("FeatureCollection");
    }

    boolean isFeature() {
        return type.equals("Feature") || GeometryDraft.isType(type);
    }

    /** What was read. */
    SourceRecord record(long number) {
        if (!isFeature()) {
            return new SourceRecord.Unreadable(number, Refusal.because("layer.geojson-no-feature"));
        }
        if (!type.equals("Feature")) {
            bare.type(type);
            geometry = Optional.of(bare);
        }
        try {
            Optional<Geometry> built =
                    geometry.isPresent() ? Optional.of(geometry.get().build()) : Optional.empty();
            return new SourceRecord.Feature(number, built, values);
        } catch (BadGeometryException e) {
            return new SourceRecord.Unreadable(number, e.refusal());
        }
    }
}
