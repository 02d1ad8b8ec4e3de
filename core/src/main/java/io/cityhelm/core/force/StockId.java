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

    /** The id of the depot. */
    public String depot() {
        return value.substring(0, value.indexOf('/'));
    }

    /** The id of the article. */
    public String item() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
