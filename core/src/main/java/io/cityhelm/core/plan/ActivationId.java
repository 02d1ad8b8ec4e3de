package io.cityhelm.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an activation, a UUIDv7. */
public record ActivationId(@JsonValue UUID value) {

    @JsonCreator
    public ActivationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
