package io.cityhelm.core.fence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a geofence, a UUIDv7. */
public record FenceId(@JsonValue UUID value) {

    @JsonCreator
    public FenceId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
