package io.cityhelm.core.fence;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.fence.FenceEvent.FenceBegun;
import io.cityhelm.core.fence.FenceEvent.FenceCrossed;
import io.cityhelm.core.fence.FenceEvent.FenceEnded;
import io.cityhelm.core.fence.FenceEvent.FenceSet;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of geofences: pure. Whoever answers for all of the ground sets and ends one; what units do is said by a rule
 * of this system and by nobody else.
 */
public final class FenceDecisions {

    /** How many corners a drawn one may have: drawn by hand nobody needs more. */
    public static final int MOST_CORNERS = 200;

    /** The widest margin, metres. */
    public static final double MOST_MARGIN = 1_000;

    private FenceDecisions() {}

    /**
     * What a command does to a geofence.
     *
     * @param now null when there is none yet
     */
    public static Decision<FenceEvent> decide(Fence now, FenceCommand command, Context context) {
        if (command instanceof FenceCommand.Set set) {
            return now == null ? set(set, context) : Decision.refuse("fence.exists");
        }
        if (now == null) {
            return Decision.refuse("fence.unknown");
        }
        Optional<Refusal> ended = now.end().isPresent()
                ? Optional.of(Refusal.because("fence.ended", now.terms().name()))
                : Optional.empty();
        return switch (command) {
            case FenceCommand.Set c -> throw new IllegalStateException("decided above");
            case FenceCommand.End c ->
                unless(
                        Authority.within(
                                        context.actor(),
                                        Act.END_FENCE,
                                        now.terms().where(),
                                        context.tree())
                                .or(() -> ended)
                                .or(() -> FreeText.objection(c.reason())),
                        () -> new FenceEnded(c.reason(), context.actor().id(), context.now()));
            case FenceCommand.Begin c ->
                unless(
                        Authority.asSystem(context.actor())
                                .or(() -> ended)
                                .or(() -> now.begun()
                                        .map(_ -> Refusal.because(
                                                "fence.begun", now.terms().name()))),
                        () -> new FenceBegun(c.inside(), context.now()));
            case FenceCommand.Cross c ->
                unless(
                        Authority.asSystem(context.actor()).or(() -> ended).or(() -> ofCrossing(now, c)),
                        () -> new FenceCrossed(
                                c.unit(),
                                c.to(),
                                c.place(),
                                c.seenAt(),
                                now.terms().watch().tells(c.to()),
                                context.now()));
        };
    }

    private static Decision<FenceEvent> set(FenceCommand.Set c, Context context) {
        FenceTerms terms = c.terms();
        return unless(
                Authority.within(context.actor(), Act.SET_FENCE, terms.where(), context.tree())
                        .or(() -> FreeText.objection(terms.name()))
                        .or(() -> ofMargin(terms))
                        .or(() -> ofGround(terms)),
                () -> new FenceSet(c.fence(), terms, context.actor().id(), context.now()));
    }

    private static Optional<Refusal> ofMargin(FenceTerms terms) {
        return terms.margin() >= 0 && terms.margin() <= MOST_MARGIN
                ? Optional.empty()
                : Optional.of(Refusal.because("fence.margin", Math.round(MOST_MARGIN)));
    }

    /** A jurisdiction, or something drawn that somebody can be inside of; not both. */
    private static Optional<Refusal> ofGround(FenceTerms terms) {
        int corners = terms.corners().size();
        if (terms.place().isPresent()) {
            return corners == 0 && terms.place().get().equals(terms.where())
                    ? Optional.empty()
                    : Optional.of(Refusal.because("fence.no-ground"));
        }
        if (corners < 3 || corners > MOST_CORNERS) {
            return Optional.of(Refusal.because("fence.corners", 3, MOST_CORNERS, corners));
        }
        return FenceGround.drawn(terms.corners(), terms.margin()).hasInside()
                ? Optional.empty()
                : Optional.of(Refusal.because("fence.too-small", Math.round(terms.margin())));
    }

    private static Optional<Refusal> ofCrossing(Fence now, FenceCommand.Cross c) {
        String name = now.terms().name();
        if (now.begun().isEmpty()) {
            return Optional.of(Refusal.because("fence.not-begun", name));
        }
        if (now.sideOf(c.unit()) == c.to()) {
            return Optional.of(Refusal.because("fence.same-side", name));
        }
        Fence.Placed before = now.units().get(c.unit());
        return before != null && !c.seenAt().isAfter(before.since())
                ? Optional.of(Refusal.because("fence.old-position", name))
                : Optional.empty();
    }

    private static Decision<FenceEvent> unless(Optional<Refusal> objection, Supplier<FenceEvent> event) {
        return objection.<Decision<FenceEvent>>map(Decision.Refused::new).orElseGet(() -> Decision.accept(event.get()));
    }
}
