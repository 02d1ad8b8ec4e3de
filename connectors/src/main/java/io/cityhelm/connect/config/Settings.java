package io.cityhelm.connect.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only one kind of link has, from the member of its file that is called like the kind. The schema has checked types and
 * what must be there; references to the environment are filled in. Never printed: a password may be among it.
 */
public final class Settings {

    /** A kind that needs nothing. */
    public static final Settings NONE = new Settings(Map.of());

    private final Map<String, Object> values;

    Settings(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    /** As it stands: a text, a number or a truth value. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException when it is not there */
    public String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** A list of texts; empty when it is not there. */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    public Duration seconds(String name, Duration otherwise) {
        return values.get(name) instanceof Number number
                ? Duration.ofMillis(Math.round(number.doubleValue() * 1000))
                : otherwise;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
