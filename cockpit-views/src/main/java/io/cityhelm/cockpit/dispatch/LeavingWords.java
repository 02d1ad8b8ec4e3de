package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import io.cityhelm.core.text.Messages;

/** How an order left, and what a person found out about it, in words. Pure. */
public final class LeavingWords {

    private final Messages messages;

    public LeavingWords(Messages messages) {
        this.messages = messages;
    }

    /** What an event says beside its name. */
    public String of(LeavingEvent event) {
        return switch (event) {
            case LeavingEvent.WayTaken e -> e.way().link();
            case LeavingEvent.AttemptBegun e -> messages.name(e.notice());
            case LeavingEvent.AttemptFailed e -> joined(messages.name(e.notice()), e.why());
            case LeavingEvent.AttemptUnclear e -> joined(messages.name(e.notice()), e.why());
            case LeavingEvent.OrderHandedOver e -> e.receipt();
            case LeavingEvent.AttemptSettled e ->
                joined(
                        messages.text(
                                e.arrived() ? "leaving.arrived" : "leaving.not-arrived", messages.name(e.notice())),
                        e.note());
            case LeavingEvent.AnswerNoted e -> joined(messages.name(e.stage()), e.from() + ": " + e.words());
        };
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }
}
