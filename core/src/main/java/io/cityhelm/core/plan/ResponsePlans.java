package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The plans of a city, and how long a warning may stand without the response that it asks for.
 *
 * @param all in the order of the pack
 * @param gapAfter for the colours red, orange, yellow and blue, in that order
 * @param deadlines by when people must have decided
 */
public record ResponsePlans(List<ResponsePlan> all, List<Duration> gapAfter, Deadlines deadlines) {

    public ResponsePlans {
        all = List.copyOf(all);
        gapAfter = List.copyOf(gapAfter);
    }

    public Optional<ResponsePlan> find(String id) {
        return all.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** How long a warning of a colour may stand without its response. */
    public Duration gapAfter(Grade colour) {
        return gapAfter.get(colour.ordinal());
    }
}
