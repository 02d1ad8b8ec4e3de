package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionEvent;
import io.cityhelm.core.suggestion.SuggestionStage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of activations, of suggestions to start one and of their posts, in step with the journal. */
final class PlanTables {

    static final List<String> NAMES = List.of("activation", "suggestion", "staffing");

    private final StateTable<Activation, ActivationEvent> activations;
    private final StateTable<Suggestion, SuggestionEvent> suggestions;
    private final StateTable<Staffing, StaffingEvent> staffings;

    PlanTables(States states) {
        this.activations = new StateTable<>(
                "activation",
                List.of("over", "since"),
                Activation.class,
                Activation::evolve,
                activation -> new Object[] {activation.stage().isOver(), since(activation)},
                states);
        this.suggestions = new StateTable<>(
                "suggestion",
                List.of("lapsed", "since"),
                Suggestion.class,
                Suggestion::evolve,
                suggestion -> new Object[] {suggestion.stage() == SuggestionStage.LAPSED, suggestion.since()},
                states);
        this.staffings = new StateTable<>(
                "staffing",
                List.of("over"),
                Staffing.class,
                Staffing::evolve,
                staffing -> new Object[] {staffing.over()},
                states);
    }

    Fold fold(Statements db) {
        return new Fold(db);
    }

    /** A live activation is as old as its proposal, one that is over as its end. */
    private static Instant since(Activation activation) {
        return activation.stage().isOver() ? activation.stageSince() : activation.proposedAt();
    }

    /** The rows that one append touches. */
    final class Fold {

        private final StateTable<Activation, ActivationEvent>.Fold activation;
        private final StateTable<Suggestion, SuggestionEvent>.Fold suggestion;
        private final StateTable<Staffing, StaffingEvent>.Fold staffing;

        private Fold(Statements db) {
            this.activation = activations.fold(db);
            this.suggestion = suggestions.fold(db);
            this.staffing = staffings.fold(db);
        }

        /** Follows an event of these tables; empty for one that belongs to no incident, or to other tables. */
        Optional<IncidentId> follow(Recorded recorded) throws SQLException {
            return switch (recorded.event()) {
                case ActivationEvent event -> {
                    Activation now = activation.follow(recorded.entry(), event);
                    // who stands on its posts stands as the response does, in the same transaction
                    staffing.amend(recorded.entry().stream().id(), posts -> posts.seeing(now));
                    yield Optional.of(now.terms().lead().id());
                }
                case StaffingEvent event ->
                    Optional.of(staffing.follow(recorded.entry(), event).incident());
                case SuggestionEvent event -> {
                    suggestion.follow(recorded.entry(), event);
                    yield Optional.empty();
                }
                default -> Optional.empty();
            };
        }

        void write() throws SQLException {
            activation.write();
            suggestion.write();
            staffing.write();
        }
    }
}
