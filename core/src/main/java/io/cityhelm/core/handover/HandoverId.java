package io.cityhelm.core.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a handover, a UUIDv7. */
public record HandoverId(@JsonValue UUID value) {

    @JsonCreator
    public HandoverId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
