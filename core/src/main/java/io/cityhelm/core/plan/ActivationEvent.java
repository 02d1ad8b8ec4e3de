package io.cityhelm.core.plan;

import io.cityhelm.core.decision.Event;
import java.time.Instant;

/** What happened to an activation. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface ActivationEvent extends Event {

    record ActivationProposed(
            ActivationId activation,
            String number,
            Terms terms,
            Measures measures,
            String reason,
            String by,
            Instant at)
            implements ActivationEvent {}

    record ActivationApproved(String by, String note, Instant at) implements ActivationEvent {}

    record ActivationRefused(String by, String reason, Instant at) implements ActivationEvent {}

    record LevelChangeProposed(ResponseLevel from, Measures measures, String reason, String by, Instant at)
            implements ActivationEvent {}

    record ResponseLevelChanged(ResponseLevel from, ResponseLevel to, String by, String note, Instant at)
            implements ActivationEvent {}

    record LevelChangeRefused(String by, String reason, Instant at) implements ActivationEvent {}

    record ChecklistTicked(String item, String by, Instant at) implements ActivationEvent {}

    record ActivationEnded(String by, String reason, Instant at) implements ActivationEvent {}

    record ActivationReviewed(String by, String findings, Instant at) implements ActivationEvent {}

    record ActivationClosed(String by, String note, Instant at) implements ActivationEvent {}
}
