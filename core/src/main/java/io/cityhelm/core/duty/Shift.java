package io.cityhelm.core.duty;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/**
 * 班次, by the clock of the city.
 *
 * @param name by language
 * @param from when it begins
 * @param to when it ends; on the next day when that is not after {@code from}
 */
public record Shift(String id, Map<String, String> name, LocalTime from, LocalTime to) {

    public boolean endsNextDay() {
        return !from.isBefore(to);
    }

    /** On a day on which the clocks are not changed. */
    public Duration length() {
        Duration length = Duration.between(from, to);
        return endsNextDay() ? length.plusDays(1) : length;
    }
}
