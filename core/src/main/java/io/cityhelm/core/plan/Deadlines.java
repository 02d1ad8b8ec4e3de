package io.cityhelm.core.plan;

import java.time.Duration;
import java.util.List;

/**
 * By when people must have decided about switches.
 *
 * @param suggestion about a suggestion to start a plan, for the levels I to IV in that order
 * @param approval about what waits for a second person
 * @param review how long after its end a response is to be reviewed
 */
public record Deadlines(List<Duration> suggestion, Duration approval, Duration review) {

    public Deadlines {
        suggestion = List.copyOf(suggestion);
    }

    public Duration suggestion(ResponseLevel level) {
        return suggestion.get(level.ordinal());
    }
}
