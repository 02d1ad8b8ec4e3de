package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Incident;
import java.util.List;
import java.util.Optional;

/**
 * What a decision about an activation knows of the rest.
 *
 * @param live the activations that are not over
 * @param lead the incident that it names; empty when there is none yet
 */
public record Surroundings(List<Activation> live, Optional<Incident> lead) {
    public Surroundings {
        live = List.copyOf(live);
    }
}
