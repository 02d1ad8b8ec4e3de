package io.cityhelm.connect.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as {@code Map<String, Object>}, {@code List<Object>}, String, Number, Boolean and null: what mapping expressions
 * work on. Nesting and lengths are bounded, trailing tokens and duplicate names are refused. Safe on any thread.
 */
public final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build())
            .build();

    private Json() {}

    /** @throws NotJsonException when it is not one well-formed value within the bounds */
    public static Object read(byte[] bytes) throws NotJsonException {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return document(parser);
        } catch (JacksonException e) {
            throw new NotJsonException(e.getOriginalMessage(), e);
        }
    }

    /** @throws NotJsonException when it is not one well-formed value within the bounds */
    public static Object read(String text) throws NotJsonException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return document(parser);
        } catch (JacksonException e) {
            throw new NotJsonException(e.getOriginalMessage(), e);
        }
    }

    private static Object document(JsonParser parser) throws NotJsonException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new NotJsonException("there is nothing in it", null);
        }
        Object value = value(parser, first);
        if (parser.nextToken() != null) {
            throw new NotJsonException("something follows after the value", null);
        }
        return value;
    }

    /** By hand, because the library's way to find a name that stands there twice costs a quarter more. */
    private static Object value(JsonParser parser, JsonToken token) throws NotJsonException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    int before = members.size();
                    members.put(name, value(parser, parser.nextToken()));
                    if (members.size() == before) {
                        throw new NotJsonException("the name \"" + name + "\" stands there twice", null);
                    }
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new NotJsonException(token + " is no value", null);
        };
    }

    /** In lines, for people. */
    public static String lines(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** The bytes of {@link #write}. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Compact, members in the order of the map. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * The form that is signed: no white space, members sorted by name. Agrees with RFC 8785 for what answers hold, which is
     * objects, texts without control characters, and whole numbers.
     */
    public static String canonical(Object value) {
        return MAPPER.writeValueAsString(sorted(value));
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> inOrder = new TreeMap<>();
                map.forEach((name, member) -> inOrder.put(String.valueOf(name), sorted(member)));
                yield inOrder;
            }
            case List<?> list -> list.stream().map(Json::sorted).collect(java.util.stream.Collectors.toList());
            case null, default -> value;
        };
    }

    /** A map that keeps the order of writing: name, value, name, value …; null values are left out. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return map;
    }
}
