package io.cityhelm.core.suggestion;

import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.suggestion.SuggestionCommand.Lapse;
import io.cityhelm.core.suggestion.SuggestionCommand.Suggest;
import io.cityhelm.core.suggestion.SuggestionCommand.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be suggested, and what is to be taken back. Pure. The rules:
 *
 * <ol>
 *   <li>A plan that is in force over the scope, at the level or a stricter one, is not suggested, and answers what was;
 *       one that waits for its second person is not suggested beside it.
 *   <li>Of several reasons for the same plan and scope the strictest is suggested, once: more of the same adds nothing.
 *   <li>What was dismissed, or started, does not come back for the same cause at the same level. A warning and an
 *       incident are the same cause for ever; a figure that was low again meanwhile is a new one.
 *   <li>A suggestion lapses with its cause, and when a stricter level is suggested in its place.
 * </ol>
 */
public final class Suggesting {

    /** Finds what was suggested before, on a thread that may wait. @param <X> what reading may fail with */
    @FunctionalInterface
    public interface Before<X extends Exception> {
        Optional<Suggestion> find(SuggestionId id) throws X;
    }

    private final Triggers triggers;
    private final JurisdictionTree tree;

    public Suggesting(Triggers triggers, JurisdictionTree tree) {
        this.triggers = triggers;
        this.tree = tree;
    }

    /** @param standing those that have not lapsed */
    public <X extends Exception> List<SuggestionCommand> due(Facts facts, List<Suggestion> standing, Before<X> before)
            throws X {
        List<SuggestionCommand> due = new ArrayList<>();
        List<Proposed> open = new ArrayList<>();
        for (Suggestion one : standing) {
            Optional<Activation> started = of(one.proposed(), facts)
                    .filter(activation -> activation.stage().isInForce())
                    .filter(activation -> !one.proposed().level().isStricterThan(activation.level()))
                    .findFirst();
            if (!triggers.stands(one.proposed(), facts)) {
                due.add(new Lapse(one.id(), LapseReason.CAUSE_GONE));
            } else if (one.stage() == SuggestionStage.OPEN && started.isPresent()) {
                due.add(new Take(one.id(), started.get().id()));
            } else if (one.stage() == SuggestionStage.OPEN) {
                open.add(one.proposed());
            }
        }
        for (Proposed found : triggers.holding(facts)) {
            if (of(found, facts).noneMatch(one -> isAsked(one, found))
                    && open.stream().noneMatch(other -> isEnough(other, found))) {
                Optional<SuggestionId> id = free(found, before);
                id.ifPresent(fresh -> {
                    due.add(new Suggest(fresh, found));
                    open.add(found);
                });
            }
        }
        standing.stream()
                .filter(one -> one.stage() == SuggestionStage.OPEN && open.contains(one.proposed()))
                .filter(one -> open.stream().anyMatch(other -> outranks(other, one.proposed())))
                .forEach(one -> due.add(new Lapse(one.id(), LapseReason.STRICTER_LEVEL)));
        return due.stream().filter(command -> isWorthSaying(command, open)).toList();
    }

    /** A milder level that was found before a stricter one in the same look is not suggested at all. */
    private static boolean isWorthSaying(SuggestionCommand command, List<Proposed> open) {
        return !(command instanceof Suggest suggest)
                || open.stream().noneMatch(other -> outranks(other, suggest.proposed()));
    }

    private static boolean isEnough(Proposed open, Proposed found) {
        return open.isSamePlanAs(found) && !found.level().isStricterThan(open.level());
    }

    private static boolean outranks(Proposed other, Proposed one) {
        return other.isSamePlanAs(one) && other.level().isStricterThan(one.level());
    }

    /** The activations of the plan that hold, or would hold, for the scope. */
    private Stream<Activation> of(Proposed proposed, Facts facts) {
        return facts.activations().stream()
                .filter(one ->
                        one.stage() == ActivationStage.PROPOSED || one.stage().isInForce())
                .filter(one -> one.terms().plan().equals(proposed.plan())
                        && tree.covers(one.terms().scope(), proposed.scope()));
    }

    /** Whether the level is in force, or waits for its second person. */
    private static boolean isAsked(Activation one, Proposed proposed) {
        return Stream.concat(
                        Stream.of(one.level()),
                        one.waiting().flatMap(Activation.Pending::measures).map(Measures::level).stream())
                .anyMatch(level -> !proposed.level().isStricterThan(level));
    }

    /** The identity under which it may be suggested; empty when it was answered, or is being suggested. */
    private static <X extends Exception> Optional<SuggestionId> free(Proposed found, Before<X> before) throws X {
        int time = 1;
        Optional<Suggestion> known = before.find(id(found, time));
        while (known.filter(one -> mayComeBack(one)).isPresent()) {
            known = before.find(id(found, ++time));
        }
        return known.isPresent() ? Optional.empty() : Optional.of(id(found, time));
    }

    private static boolean mayComeBack(Suggestion before) {
        return before.stage() == SuggestionStage.LAPSED
                && (!before.decided() || before.proposed().cause().kind() == CauseKind.INDICATOR);
    }

    private static SuggestionId id(Proposed found, int time) {
        return SuggestionId.of(
                found.plan(),
                found.level(),
                found.scope(),
                found.cause().kind(),
                found.cause().subject(),
                found.cause().place(),
                time);
    }
}
