package io.cityhelm.core.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an order, a UUIDv7; also its idempotency key on the way out. */
public record OrderId(@JsonValue UUID value) {

    @JsonCreator
    public OrderId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
