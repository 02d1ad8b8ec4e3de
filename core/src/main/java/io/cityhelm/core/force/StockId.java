package io.cityhelm.core.force;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One article in one depot: the ids of the city pack, joined by a slash. */
public record StockId(@JsonValue String value) {

    @JsonCreator
    public StockId {}

    public static StockId of(String depot, String item) {
        return new StockId(depot + "/" + item);
    }

    @Override
    public String toString() {
        return value;
    }
}
