package io.cityhelm.connect.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
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
                    .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** @throws NotJsonException when it is not one well-formed value within the bounds */
    public static Object read(byte[] bytes) throws NotJsonException {
        try {
            return MAPPER.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw new NotJsonException(e.getOriginalMessage(), e);
        }
    }

    /** @throws NotJsonException when it is not one well-formed value within the bounds */
    public static Object read(String text) throws NotJsonException {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw new NotJsonException(e.getOriginalMessage(), e);
        }
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
