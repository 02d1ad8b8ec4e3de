package io.cityhelm.core.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an incident, a UUIDv7. */
public record IncidentId(@JsonValue UUID value) {

    @JsonCreator
    public IncidentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
