package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionEvent;
import io.cityhelm.core.suggestion.SuggestionStage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of activations and of suggestions to start one, in step with the journal. */
final class PlanTables {

    static final List<String> NAMES = List.of("activation", "suggestion");

    private final StateTable<Activation, ActivationEvent> activations;
    private final StateTable<Suggestion, SuggestionEvent> suggestions;

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

        private Fold(Statements db) {
            this.activation = activations.fold(db);
            this.suggestion = suggestions.fold(db);
        }

        /** Follows an event of these tables; empty for one that belongs to no incident, or to other tables. */
        Optional<IncidentId> follow(Recorded recorded) throws SQLException {
            return switch (recorded.event()) {
                case ActivationEvent event ->
                    Optional.of(activation
                            .follow(recorded.entry(), event)
                            .terms()
                            .lead()
                            .id());
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
        }
    }
}
