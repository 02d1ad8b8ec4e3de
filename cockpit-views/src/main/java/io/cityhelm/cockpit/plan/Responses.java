package io.cityhelm.cockpit.plan;

import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * The activations as they were read.
 *
 * @param read false until the first reading came
 * @param live proposed, in force or waiting for their review
 * @param past the latest that are over
 */
public record Responses(boolean read, List<Versioned<Activation>> live, List<Versioned<Activation>> past) {

    /** Nothing was read yet: not the same as peace. */
    public static final Responses NOT_YET = new Responses(false, List.of(), List.of());

    public Responses {
        live = List.copyOf(live);
        past = List.copyOf(past);
    }

    /** The states of the live ones. */
    public List<Activation> states() {
        return live.stream().map(Versioned::state).toList();
    }

    public Optional<Versioned<Activation>> find(ActivationId id) {
        return java.util.stream.Stream.concat(live.stream(), past.stream())
                .filter(one -> one.state().id().equals(id))
                .findFirst();
    }
}
