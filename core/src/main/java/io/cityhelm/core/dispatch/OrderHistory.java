package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.AddresseeChosen;
import io.cityhelm.core.dispatch.OrderEvent.AnswerFormSet;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.ApprovalOverridden;
import io.cityhelm.core.dispatch.OrderEvent.HelpersWaived;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderApproved;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderHeld;
import io.cityhelm.core.dispatch.OrderEvent.OrderPartlyDone;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderRejected;
import io.cityhelm.core.dispatch.OrderEvent.OrderReported;
import io.cityhelm.core.dispatch.OrderEvent.OrderReworked;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.dispatch.OrderEvent.OrderTied;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderEvent.RecallConfirmed;
import io.cityhelm.core.dispatch.OrderEvent.ReportRefused;
import io.cityhelm.core.dispatch.OrderEvent.ReportTaken;
import io.cityhelm.core.dispatch.OrderEvent.ReworkDelivered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How an order follows its events, one by one. Pure. */
final class OrderHistory {

    private OrderHistory() {}

    /** The order after an event. @param before null before the first event */
    static Order follow(Order before, OrderEvent event) {
        return change(before, event).order();
    }

    private static OrderChange change(Order before, OrderEvent event) {
        return switch (event) {
            case OrderDrafted e -> new OrderChange(drafted(e));
            case AnswerFormSet e -> from(before).under(before.terms().asking(e.form()));
            case AddresseeChosen e -> from(before).under(before.terms().addressed(e.addressing()));
            case OrderTied e -> from(before).under(before.terms().tied(e.tie()));
            case OrderHeld e ->
                from(before).under(before.terms().held(e.need())).reached(OrderStage.HELD, e.at(), e.by(), "");
            case OrderApproved e -> from(before);
            case OrderRejected e -> from(before).reached(OrderStage.REJECTED, e.at(), e.by(), e.reason());
            case ApprovalOverridden e ->
                from(before)
                        .under(before.terms().overridden(new StageRecord(OrderStage.HELD, e.at(), e.by(), e.reason())));
            case OrderQueued e ->
                from(before).reached(OrderStage.QUEUED, e.at(), e.by(), "").queuedAt(e.at());
            case OrderSent e -> from(before).reached(OrderStage.SENT, e.at(), "outbox", "");
            case OrderDelivered e ->
                from(before)
                        .reached(OrderStage.DELIVERED, e.at(), before.content().department(), e.receipt())
                        .arrived();
            case OrderAnswered e -> answered(before, e.answer());
            case OrderReported e -> from(before).remembering(e.answer().id());
            case OrderPartlyDone e -> partlyDone(before, e);
            case ReportTaken e ->
                from(before).reported(new ReportRecord(e.answer(), e.stage(), e.fields(), List.of(), e.at()));
            case ReportRefused e ->
                from(before).reported(new ReportRecord(e.answer(), e.stage(), Map.of(), e.reasons(), e.at()));
            case AnswerIgnored e -> from(before).remembering(e.answer().id());
            case OrderVerified e -> from(before).reached(OrderStage.VERIFIED, e.at(), e.by(), e.note());
            case HelpersWaived e -> from(before);
            case OrderReworked e -> from(before).sentBack(e.by(), e.reason(), e.at());
            case ReworkDelivered e -> from(before).knownSentBack().arrived();
            case OrderCancelled e ->
                from(before)
                        .reached(OrderStage.CANCELLED, e.at(), e.by(), e.reason())
                        .recalledIfOut();
            case RecallConfirmed e -> from(before).recalled(Recall.CONFIRMED).arrived();
            case OrderEvent.ReminderSet e ->
                from(before).reminding(Reminders.of(new Reminders.Rhythm(e.every(), e.most())));
            case OrderEvent.OrderReminded e ->
                from(before).reminding(before.reminders().orElseThrow().again(e.at()));
            case OrderEvent.ReminderDelivered e ->
                from(before).reminding(before.reminders().orElseThrow().known()).arrived();
            case OrderEvent.LeavingEvent e -> LeavingHistory.follow(from(before), before, e);
            case OrderEvent.HoldEvent.ExtensionRequested e ->
                from(before)
                        .held(before.holds().after(e))
                        .remembering(e.request().id());
            case OrderEvent.HoldEvent.ExtensionRequestIgnored e ->
                from(before).remembering(e.request().id());
            case OrderEvent.HoldEvent.VerdictDelivered e ->
                from(before).held(before.holds().after(e)).arrived();
            case OrderEvent.HoldEvent e -> from(before).held(before.holds().after(e));
            case OrderExpired e ->
                from(before).reached(OrderStage.EXPIRED, e.at(), "timer", "").recalledIfOut();
        };
    }

    private static Order drafted(OrderDrafted e) {
        return new Order(
                e.order(),
                e.number(),
                e.content(),
                OrderStage.DRAFTED,
                List.of(new StageRecord(OrderStage.DRAFTED, e.at(), e.by(), "")),
                Set.of(),
                Optional.empty(),
                Recall.NONE,
                Terms.NONE,
                List.of(),
                "",
                Optional.empty(),
                Holds.NONE,
                Optional.empty(),
                Leaving.NONE);
    }

    private static OrderChange from(Order before) {
        return new OrderChange(before);
    }

    private static OrderChange answered(Order before, Answer answer) {
        return from(before)
                .reached(answer.stage(), answer.at(), answer.source(), answer.message())
                .remembering(answer.id())
                .remaining("");
    }

    /** The order stays in progress, or is so from now. */
    private static OrderChange partlyDone(Order before, OrderPartlyDone e) {
        Answer answer = e.answer();
        OrderChange next = before.stage() == OrderStage.IN_PROGRESS
                ? from(before)
                : from(before).reached(OrderStage.IN_PROGRESS, answer.at(), answer.source(), answer.message());
        return next.remembering(answer.id()).remaining(e.remaining());
    }
}
