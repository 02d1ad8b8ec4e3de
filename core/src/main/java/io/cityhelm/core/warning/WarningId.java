package io.cityhelm.core.warning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a warning through all its messages, a UUIDv7. */
public record WarningId(@JsonValue UUID value) {

    @JsonCreator
    public WarningId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
