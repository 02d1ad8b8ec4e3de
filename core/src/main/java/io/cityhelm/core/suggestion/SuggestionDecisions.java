package io.cityhelm.core.suggestion;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.suggestion.SuggestionCommand.Dismiss;
import io.cityhelm.core.suggestion.SuggestionCommand.Lapse;
import io.cityhelm.core.suggestion.SuggestionCommand.Suggest;
import io.cityhelm.core.suggestion.SuggestionCommand.Take;
import io.cityhelm.core.suggestion.SuggestionEvent.PlanSuggested;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionDismissed;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionLapsed;
import io.cityhelm.core.suggestion.SuggestionEvent.SuggestionTaken;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of a suggestion: pure, no clock, no disk. Machines suggest and take back, people answer. */
public final class SuggestionDecisions {

    private SuggestionDecisions() {}

    /** @param now null when the stream is empty */
    public static Decision<SuggestionEvent> decide(Suggestion now, SuggestionCommand command, Context context) {
        if (command instanceof Suggest suggest) {
            return decide(
                    Authority.asSystem(context.actor())
                            .or(() -> unless(now == null, Refusal.because("suggestion.exists", suggest.suggestion()))),
                    () -> new PlanSuggested(suggest.suggestion(), suggest.proposed(), context.now()));
        }
        if (now == null) {
            return Decision.refuse("suggestion.unknown", command.suggestion());
        }
        return switch (command) {
            case Suggest c -> throw new IllegalStateException("decided above");
            case Dismiss c ->
                decide(
                        within(now, Act.DISMISS_SUGGESTION, context)
                                .or(() -> open(now))
                                .or(() -> FreeText.objection(c.reason())),
                        () -> new SuggestionDismissed(context.actor().id(), c.reason(), context.now()));
            case Take c ->
                decide(
                        within(now, Act.ACTIVATE_PLAN, context).or(() -> open(now)),
                        () -> new SuggestionTaken(
                                c.activation(), context.actor().id(), context.now()));
            case Lapse c ->
                decide(
                        Authority.asSystem(context.actor()).or(() -> standing(now)),
                        () -> new SuggestionLapsed(c.why(), context.now()));
        };
    }

    private static Optional<Refusal> within(Suggestion now, Act act, Context context) {
        return Authority.within(context.actor(), act, now.proposed().scope(), context.tree());
    }

    private static Optional<Refusal> open(Suggestion now) {
        return unless(now.stage() == SuggestionStage.OPEN, Refusal.because("suggestion.decided", now.stage()));
    }

    private static Optional<Refusal> standing(Suggestion now) {
        return unless(now.stage() != SuggestionStage.LAPSED, Refusal.because("suggestion.decided", now.stage()));
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }

    private static Decision<SuggestionEvent> decide(Optional<Refusal> objection, Supplier<SuggestionEvent> otherwise) {
        return objection
                .<Decision<SuggestionEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(otherwise.get()));
    }
}
