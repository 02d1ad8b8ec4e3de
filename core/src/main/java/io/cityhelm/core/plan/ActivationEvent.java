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

    /** What spoke for the start or the raise that was just proposed, as it was then. */
    record TriggerHeld(SuggestionId suggestion, Cause cause, Instant at) implements ActivationEvent {}

    record ActivationApproved(String by, String note, Instant at) implements ActivationEvent {}

    record ActivationRefused(String by, String reason, Instant at) implements ActivationEvent {}

    record LevelChangeProposed(ResponseLevel from, Measures measures, String reason, String by, Instant at)
            implements ActivationEvent {}

    record ResponseLevelChanged(ResponseLevel from, ResponseLevel to, String by, String note, Instant at)
            implements ActivationEvent {}

    record LevelChangeRefused(String by, String reason, Instant at) implements ActivationEvent {}

    record ChecklistTicked(String item, String by, Instant at) implements ActivationEvent {}

    /** An end by one person, as records from before the second one was asked for have it. Not written any more. */
    record ActivationEnded(String by, String reason, Instant at) implements ActivationEvent {}

    record EndProposed(String by, String reason, Instant at) implements ActivationEvent {}

    record EndApproved(String by, String note, Instant at) implements ActivationEvent {}

    record EndRefused(String by, String reason, Instant at) implements ActivationEvent {}

    /** What was waiting follows at once, without the second person. */
    record SwitchApprovalOverridden(String by, String reason, Instant at) implements ActivationEvent {}

    record ActivationReviewed(String by, String findings, Instant at) implements ActivationEvent {}

    record ActivationClosed(String by, String note, Instant at) implements ActivationEvent {}
}
