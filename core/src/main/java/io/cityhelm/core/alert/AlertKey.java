package io.cityhelm.core.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of an alert: its source's name and the source's own identifier, joined by a colon, so that the same alert
 * seen twice is one alert.
 */
public record AlertKey(@JsonValue String value) {

    /** @throws IllegalArgumentException when the key is blank or longer than 300 characters */
    @JsonCreator
    public AlertKey {
        if (value == null || value.isBlank() || value.length() > 300) {
            throw new IllegalArgumentException("an alert key is 1 to 300 characters");
        }
    }

    public static AlertKey of(String source, String identifier) {
        return new AlertKey(source + ":" + identifier);
    }

    @Override
    public String toString() {
        return value;
    }
}
