package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import io.cityhelm.core.text.Messages;

/** How an order left, what a person has to find out about it, and what they found out, in words. Pure. */
public final class LeavingWords {

    private final Messages messages;

    public LeavingWords(Messages messages) {
        this.messages = messages;
    }

    /** What a person has to find out, to tell or to ask; empty when nothing of the kind. */
    public String of(Order order) {
        if (order.leaving().unclear().isPresent()) {
            return messages.text(
                    "leaving.unclear",
                    messages.name(order.leaving().unclear().get().notice()));
        }
        return order.untellable()
                .map(notice -> messages.text("leaving.tell", messages.name(notice)))
                .or(() -> order.askBy().map(by -> messages.text("leaving.ask")))
                .orElse("");
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
