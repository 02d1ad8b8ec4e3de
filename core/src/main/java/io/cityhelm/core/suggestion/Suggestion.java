package io.cityhelm.core.suggestion;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.suggestion.SuggestionEvent.PlanSuggested;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionDismissed;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionLapsed;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionTaken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A suggestion as it stands. Immutable; {@link SuggestionDecisions} decides, {@link #evolve} follows.
 *
 * @param note why it was dismissed; empty otherwise
 * @param activation what was started
 * @param decided whether people, or a start of the plan, have answered it: what only lapsed has not been answered
 */
public record Suggestion(
        SuggestionId id,
        Proposed proposed,
        SuggestionStage stage,
        String note,
        Optional<ActivationId> activation,
        boolean decided,
        Instant since) {

    /**
     * The seat that may propose the start: the owner of the incident that causes it, when the scope lies in their
     * jurisdiction, because the orders will belong to that incident; otherwise the seat of the scope.
     *
     * @param open finds an open incident
     */
    public JurisdictionCode seat(Function<IncidentId, Optional<Incident>> open, JurisdictionTree tree) {
        return incident()
                .flatMap(open)
                .map(Incident::owner)
                .filter(owner -> tree.covers(owner, proposed.scope()))
                .orElse(proposed.scope());
    }

    /** The incident that causes it, if one does. */
    public Optional<IncidentId> incident() {
        return proposed.cause().kind() == CauseKind.INCIDENT
                ? Optional.of(new IncidentId(UUID.fromString(proposed.cause().subject())))
                : Optional.empty();
    }

    /**
     * The suggestion after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Suggestion evolve(Suggestion before, SuggestionEvent event) {
        return switch (event) {
            case PlanSuggested e ->
                new Suggestion(e.suggestion(), e.proposed(), SuggestionStage.OPEN, "", Optional.empty(), false, e.at());
            case SuggestionDismissed e ->
                before.at(SuggestionStage.DISMISSED, e.reason(), Optional.empty(), true, e.at());
            case SuggestionTaken e -> before.at(SuggestionStage.TAKEN, "", Optional.of(e.activation()), true, e.at());
            case SuggestionLapsed e ->
                before.at(SuggestionStage.LAPSED, before.note, before.activation, before.decided, e.at());
        };
    }

    private Suggestion at(
            SuggestionStage next, String why, Optional<ActivationId> started, boolean answered, Instant when) {
        return new Suggestion(id, proposed, next, why, started, answered, when);
    }
}
