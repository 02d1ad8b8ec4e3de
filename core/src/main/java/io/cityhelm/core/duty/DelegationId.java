package io.cityhelm.core.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a delegation, a UUIDv7. */
public record DelegationId(@JsonValue UUID value) {

    @JsonCreator
    public DelegationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
