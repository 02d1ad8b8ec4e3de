package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionCommand;
import io.cityhelm.core.suggestion.SuggestionDecisions;
import io.cityhelm.core.suggestion.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on suggestions, and what the start of a plan means for the one that it follows. */
final class SuggestionPlanner {

    private final Suggestions suggestions;

    SuggestionPlanner(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    Plan onSuggestion(SuggestionCommand command, OptionalLong seen, Context context)
            throws JournalUnavailableException {
        Optional<Versioned<Suggestion>> found = suggestions.suggestion(command.suggestion());
        Plan plan = Plan.of(
                Plan.stream("suggestion", command.suggestion()),
                Plan.versionOf(found),
                SuggestionDecisions.decide(Plan.stateOf(found), command, context));
        return Plan.hasMovedOn(found, seen)
                ? Plan.unlessForbidden(
                        plan,
                        Refusal.because(
                                "suggestion.decided",
                                found.orElseThrow().state().stage()))
                : plan;
    }

    /** The answer to the suggestion that a start or a raise follows; nothing to write when it follows none. */
    Plan taken(Optional<SuggestionId> suggestion, ActivationId activation, Context context)
            throws JournalUnavailableException {
        return suggestion.isEmpty()
                ? new Plan.Write(List.of())
                : onSuggestion(new SuggestionCommand.Take(suggestion.get(), activation), OptionalLong.empty(), context);
    }

    /** Why it was suggested. */
    Optional<Cause> cause(Optional<SuggestionId> suggestion) throws JournalUnavailableException {
        return suggestion.isEmpty()
                ? Optional.empty()
                : suggestions
                        .suggestion(suggestion.get())
                        .map(one -> one.state().proposed().cause());
    }
}
