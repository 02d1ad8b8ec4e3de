package io.cityhelm.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of a suggestion to start a plan. It follows from what is suggested, so that nothing is suggested twice. */
public record SuggestionId(@JsonValue UUID value) {

    @JsonCreator
    public SuggestionId {}

    /** The same parts give the same identity. */
    public static SuggestionId of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            name.append(part).append('\n');
        }
        return new SuggestionId(UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
