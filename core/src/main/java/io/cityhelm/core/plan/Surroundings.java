package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Incident;
import java.util.List;
import java.util.Optional;

/**
 * What a decision about an activation knows of the rest.
 *
 * @param live the activations that are not over
 * @param lead the incident that it names; empty when there is none yet
 * @param cause of the suggestion that it follows
 */
public record Surroundings(List<Activation> live, Optional<Incident> lead, Optional<Cause> cause) {

    /** Without a suggestion. */
    public Surroundings(List<Activation> live, Optional<Incident> lead) {
        this(live, lead, Optional.empty());
    }

    public Surroundings {
        live = List.copyOf(live);
    }
}
