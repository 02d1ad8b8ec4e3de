package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.VerdictDelivered;
import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;

/** How an order follows what happens on its way out. Pure. */
final class LeavingHistory {

    private LeavingHistory() {}

    static OrderChange follow(OrderChange next, Order before, LeavingEvent event) {
        next.leaving(before.leaving().after(event));
        return switch (event) {
            case LeavingEvent.OrderHandedOver e ->
                before.stage() == OrderStage.QUEUED
                        ? next.reached(
                                OrderStage.SENT,
                                e.sentAt(),
                                before.leaving().way().map(Way::link).orElse("outbox"),
                                e.receipt())
                        : next;
            case LeavingEvent.AttemptSettled e -> e.arrived() ? settled(next, before, e) : next;
            case LeavingEvent.AnswerNoted e ->
                next.reached(e.stage(), e.at(), e.by(), e.from() + ": " + e.words())
                        .remaining("");
            default -> next;
        };
    }

    /** What a person knows to have arrived counts as if a receipt had come. */
    private static OrderChange settled(OrderChange next, Order before, LeavingEvent.AttemptSettled e) {
        return switch (e.notice()) {
            case ORDER ->
                before.stage() == OrderStage.QUEUED ? next.reached(OrderStage.SENT, e.at(), e.by(), e.note()) : next;
            case RECALL -> next.recalled(Recall.CONFIRMED);
            case REWORK -> next.knownSentBack();
            case VERDICT -> next.held(before.holds().after(new VerdictDelivered("", e.at())));
            case REMINDER ->
                before.reminders()
                        .map(reminders -> next.reminding(reminders.known()))
                        .orElse(next);
        };
    }
}
