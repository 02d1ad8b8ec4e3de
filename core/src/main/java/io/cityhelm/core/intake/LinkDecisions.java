package io.cityhelm.core.intake;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.intake.LinkEvent.LinkPaused;
import io.cityhelm.core.intake.LinkEvent.LinkResumed;
import io.cityhelm.core.intake.LinkEvent.RejectedReplayed;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of steering links: pure. They are the whole city's, so that only its own cockpit steers them. */
public final class LinkDecisions {

    /** How many records are tried again at once. */
    public static final int MOST_REPLAYED = 5_000;

    private LinkDecisions() {}

    /**
     * What a command does to a link.
     *
     * @param now null when nobody decided anything about it yet
     */
    public static Decision<LinkEvent> decide(LinkControl now, LinkCommand command, Context context) {
        boolean paused = now != null && now.paused().isPresent();
        String by = context.actor().id();
        return switch (command) {
            case LinkCommand.Pause c ->
                unless(
                        allowed(context)
                                .or(() -> when(paused, Refusal.because("link.paused-already", c.link())))
                                .or(() -> FreeText.objection(c.reason())),
                        () -> new LinkPaused(c.link(), c.reason(), by, context.now()));
            case LinkCommand.Resume c ->
                unless(
                        allowed(context).or(() -> when(!paused, Refusal.because("link.not-paused", c.link()))),
                        () -> new LinkResumed(c.link(), by, context.now()));
            case LinkCommand.Replay c ->
                unless(
                        allowed(context)
                                .or(() -> when(paused, Refusal.because("link.paused-already", c.link())))
                                .or(() -> when(c.records() < 1, Refusal.because("link.nothing-to-replay")))
                                .or(() -> when(
                                        c.records() > MOST_REPLAYED,
                                        Refusal.because("link.replay-too-many", MOST_REPLAYED))),
                        () -> new RejectedReplayed(c.link(), c.records(), by, context.now()));
        };
    }

    private static Optional<Refusal> allowed(Context context) {
        return Authority.atTop(context.actor(), Act.STEER_LINK, context.tree());
    }

    private static Optional<Refusal> when(boolean holds, Refusal refusal) {
        return holds ? Optional.of(refusal) : Optional.empty();
    }

    private static Decision<LinkEvent> unless(Optional<Refusal> objection, Supplier<LinkEvent> event) {
        return objection.<Decision<LinkEvent>>map(Decision.Refused::new).orElseGet(() -> Decision.accept(event.get()));
    }
}
