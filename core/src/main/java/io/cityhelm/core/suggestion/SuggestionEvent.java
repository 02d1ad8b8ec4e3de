package io.cityhelm.core.suggestion;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.SuggestionId;
import java.time.Instant;

/** What happened to a suggestion. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface SuggestionEvent extends Event {

    record PlanSuggested(SuggestionId suggestion, Proposed proposed, Instant at) implements SuggestionEvent {}

    record SuggestionDismissed(String by, String reason, Instant at) implements SuggestionEvent {}

    record SuggestionTaken(ActivationId activation, String by, Instant at) implements SuggestionEvent {}

    record SuggestionLapsed(LapseReason why, Instant at) implements SuggestionEvent {}
}
