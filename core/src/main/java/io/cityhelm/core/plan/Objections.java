package io.cityhelm.core.plan;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.plan.ActivationEvent.TriggerHeld;
import io.cityhelm.core.security.Actor;
import java.util.Optional;
import java.util.function.Supplier;

/** What may speak against a command on an activation, each as a named rule; empty when it does not. Pure. */
final class Objections {

    private Objections() {}

    /** A switch is decided by people: a rule may call for it, and no more. */
    static Optional<Refusal> person(Context context) {
        return unless(
                context.actor() instanceof Actor.Officer,
                () -> Refusal.because("activation.by-people", context.actor().id()));
    }

    static Optional<Refusal> in(Activation now, ActivationStage stage) {
        return unless(now.stage() == stage, () -> Refusal.because("activation.wrong-stage", now.number(), now.stage()));
    }

    static Optional<Refusal> inForce(Activation now) {
        return unless(
                now.stage().isInForce(), () -> Refusal.because("activation.wrong-stage", now.number(), now.stage()));
    }

    /** In force, and nothing about it waits for a second person. */
    static Optional<Refusal> settled(Activation now) {
        return unless(
                        !now.stage().isInForce() || now.pending().isEmpty(),
                        () -> Refusal.because("activation.change-waits", now.number()))
                .or(() -> in(now, ActivationStage.ACTIVE));
    }

    static Optional<Refusal> unless(boolean holds, Supplier<Refusal> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }

    /** A wish to switch, with what spoke for it when a suggestion was followed. */
    static Decision<ActivationEvent> because(
            ActivationEvent wish, Optional<SuggestionId> suggestion, Surroundings around, Context context) {
        return suggestion
                .flatMap(id -> around.cause().map(cause -> new TriggerHeld(id, cause, context.now())))
                .map(held -> Decision.<ActivationEvent>accept(wish, held))
                .orElseGet(() -> Decision.accept(wish));
    }

    /** The refusal when there is one, what is decided otherwise. */
    static Decision<ActivationEvent> decide(
            Optional<Refusal> objection, Supplier<Decision<ActivationEvent>> otherwise) {
        return objection.<Decision<ActivationEvent>>map(Decision.Refused::new).orElseGet(otherwise);
    }
}
