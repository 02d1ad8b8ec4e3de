package io.cityhelm.core.alert;

import io.cityhelm.core.alert.AlertEvent.AlertAcknowledged;
import io.cityhelm.core.alert.AlertEvent.AlertCleared;
import io.cityhelm.core.alert.AlertEvent.AlertPromoted;
import io.cityhelm.core.alert.AlertEvent.AlertRaised;
import io.cityhelm.core.alert.AlertEvent.AlertRearmed;
import io.cityhelm.core.alert.AlertEvent.AlertShelved;
import io.cityhelm.core.alert.AlertEvent.AlertSuperseded;
import io.cityhelm.core.alert.AlertEvent.AlertTakenBack;
import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of an alert: pure, no clock, no disk. */
public final class AlertDecisions {

    private AlertDecisions() {}

    /**
     * What a command does to an alert.
     *
     * @param now null when the stream is empty
     */
    public static Decision<AlertEvent> decide(Alert now, AlertCommand command, Context context) {
        if (command instanceof AlertCommand.Raise raise) {
            return now == null ? raise(raise, context) : Decision.refuse("alert.exists", raise.alert());
        }
        if (now == null) {
            return Decision.refuse("alert.unknown", command.alert());
        }
        return authority(now, command, context)
                .or(() -> check(
                        !now.state().isEnded(),
                        () -> Decision.refuse("alert.ended", now.content().title(), now.state())))
                .orElseGet(() -> decideOpen(now, command, context));
    }

    private static Decision<AlertEvent> raise(AlertCommand.Raise c, Context context) {
        return within(c.content(), Act.REPORT, context).orElseGet(() -> {
            AlertEvent raised = new AlertRaised(c.alert(), c.content(), context.now());
            return c.placing()
                    .map(placing -> Decision.accept(raised, new AlertEvent.AlertPlaced(placing, context.now())))
                    .orElseGet(() -> Decision.accept(raised));
        });
    }

    /** Authority is asked first, so that nobody learns about an alert that is not theirs. */
    private static Optional<Decision<AlertEvent>> authority(Alert now, AlertCommand command, Context context) {
        return switch (command) {
            case AlertCommand.Raise c -> throw new IllegalStateException("decided above");
            case AlertCommand.Acknowledge c -> within(now.content(), Act.ACKNOWLEDGE, context);
            case AlertCommand.Shelve c -> within(now.content(), Act.SHELVE, context);
            case AlertCommand.TakeBack c -> within(now.content(), Act.ACKNOWLEDGE, context);
            case AlertCommand.Promote c -> within(now.content(), Act.PROMOTE, context);
            case AlertCommand.RefuseTwin c -> within(now.content(), Act.REFUSE_TWIN, context);
            case AlertCommand.Clear c -> within(now.content(), Act.CLEAR, context);
            case AlertCommand.Rearm c -> refused(Authority.asSystem(context.actor()));
            case AlertCommand.Supersede c -> refused(Authority.asSystem(context.actor()));
        };
    }

    private static Decision<AlertEvent> decideOpen(Alert now, AlertCommand command, Context context) {
        String by = context.actor().id();
        Instant at = context.now();
        return switch (command) {
            case AlertCommand.Raise c -> throw new IllegalStateException("decided above");
            case AlertCommand.Acknowledge c ->
                later(c.until(), at)
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .orElseGet(() -> Decision.accept(new AlertAcknowledged(by, c.note(), c.until(), at)));
            case AlertCommand.Shelve c ->
                worded(c.reason())
                        .or(() -> later(c.until(), at))
                        .orElseGet(() -> Decision.accept(new AlertShelved(by, c.reason(), c.until(), at)));
            case AlertCommand.Rearm c ->
                now.until().filter(until -> !at.isBefore(until)).isPresent()
                        ? Decision.accept(new AlertRearmed(at))
                        : Decision.refuse("alert.not-due", now.content().title());
            case AlertCommand.TakeBack c -> takeBack(now, by, at);
            case AlertCommand.Promote c -> Decision.accept(new AlertPromoted(by, c.incident(), at));
            case AlertCommand.RefuseTwin c ->
                worded(c.reason())
                        .or(() -> check(
                                !now.refused().contains(c.incident()),
                                () -> Decision.refuse(
                                        "alert.twin-refused", now.content().title())))
                        .orElseGet(() -> Decision.accept(new AlertEvent.TwinRefused(c.incident(), by, c.reason(), at)));
            case AlertCommand.Supersede c -> Decision.accept(new AlertSuperseded(c.by(), at));
            case AlertCommand.Clear c ->
                worded(c.reason()).orElseGet(() -> Decision.accept(new AlertCleared(by, c.reason(), at)));
        };
    }

    /** Who said that it is theirs may say that it is not; what others said stands until it runs out. */
    private static Decision<AlertEvent> takeBack(Alert now, String by, Instant at) {
        if (now.holder().isEmpty()) {
            return Decision.refuse("alert.not-held", now.content().title());
        }
        return now.holder().get().equals(by)
                ? Decision.accept(new AlertTakenBack(by, at))
                : Decision.refuse(
                        "alert.held-by-other",
                        now.content().title(),
                        now.holder().get());
    }

    /** Whoever has the place in their jurisdiction answers for the alert. */
    private static Optional<Decision<AlertEvent>> within(AlertContent content, Act act, Context context) {
        return refused(Authority.within(context.actor(), act, content.place().jurisdiction(), context.tree()));
    }

    private static Optional<Decision<AlertEvent>> later(Instant until, Instant now) {
        return check(until.isAfter(now), () -> Decision.refuse("deadline.past", until));
    }

    private static Optional<Decision<AlertEvent>> worded(String text) {
        return refused(FreeText.objection(text));
    }

    private static Optional<Decision<AlertEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }

    private static Optional<Decision<AlertEvent>> check(boolean holds, Supplier<Decision<AlertEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
