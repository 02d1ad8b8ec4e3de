package io.cityhelm.core.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a sketch, a UUIDv7. */
public record SketchId(@JsonValue UUID value) {

    @JsonCreator
    public SketchId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
