package io.cityhelm.core.journal;

import io.cityhelm.core.decision.Event;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON and back. The type's name is the record's name in lower case with dashes; renaming a record would lose
 * history, so a test pins every name and shape. Immutable, safe on any thread.
 */
public final class EventCodec {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return event.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
        }
    };

    private final Map<String, Class<? extends Event>> types = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @param families the sealed interfaces whose records can be stored */
    @SafeVarargs
    public EventCodec(Class<? extends Event>... families) {
        for (Class<? extends Event> family : families) {
            add(family);
        }
    }

    /** A family may have families in it. */
    private void add(Class<?> family) {
        for (Class<?> type : family.getPermittedSubclasses()) {
            if (type.isSealed()) {
                add(type);
            } else {
                types.put(typeOf(type), type.asSubclass(Event.class));
            }
        }
    }

    /** The stored name of a type of event. */
    public static String typeOf(Class<?> event) {
        return NAMES.get(event);
    }

    /** The version of the payload's shape that is written today. */
    public int schemaOf(Event event) {
        return 1;
    }

    public String write(Event event) {
        return json.writeValueAsString(event);
    }

    /** @throws IllegalArgumentException for a type that this version does not know */
    public Event read(String type, int schema, String payload) {
        Class<? extends Event> known = types.get(type);
        if (known == null || schema != 1) {
            throw new IllegalArgumentException("this version does not know event " + type + " in shape " + schema);
        }
        return json.readValue(payload, known);
    }

    /** Every stored name, sorted. */
    public Set<String> types() {
        return new TreeSet<>(types.keySet());
    }
}
