package io.cityhelm.core.dispatch;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.Ignored;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderEvent.RecallConfirmed;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.util.List;
import java.util.Optional;

/** The rules of an order: pure, no clock, no disk. */
public final class OrderDecisions {

    private OrderDecisions() {}

    /**
     * What a command does to an order. Whoever answers for the incident now answers for its orders too, also for those
     * that a former owner issued.
     *
     * @param now null when the stream is empty
     * @param incident the incident that the order belongs to, as it stands
     */
    public static Decision<OrderEvent> decide(Order now, OrderCommand command, Context context, Incident incident) {
        return switch (command) {
            case OrderCommand.Draft c -> draft(now, c.order(), c.content(), context, incident, false);
            case OrderCommand.DraftAndIssue c -> draft(now, c.order(), c.content(), context, incident, true);
            case OrderCommand c when now == null -> Decision.refuse("order.unknown", c.order());
            case OrderCommand.Issue c ->
                owned(incident, Act.ORDER, context)
                        .or(() -> handled(incident))
                        .or(() -> in(now, OrderStage.DRAFTED))
                        .orElseGet(() ->
                                Decision.accept(new OrderQueued(context.actor().id(), context.now())));
            case OrderCommand.RecordDelivery c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> delivered(now, c, context));
            case OrderCommand.RecordAnswer c -> answered(now, c.answer(), context);
            case OrderCommand.Verify c ->
                owned(incident, Act.VERIFY_ORDER, context)
                        .or(() -> in(now, OrderStage.DONE))
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .orElseGet(() -> Decision.accept(
                                new OrderVerified(context.actor().id(), c.note(), context.now())));
            case OrderCommand.Cancel c ->
                owned(incident, Act.CANCEL_ORDER, context)
                        .or(() -> open(now))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(
                                new OrderCancelled(context.actor().id(), c.reason(), context.now())));
            case OrderCommand.ConfirmRecall c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> confirmed(now, c, context));
            case OrderCommand.Expire c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> expire(now, context));
        };
    }

    private static Decision<OrderEvent> draft(
            Order now, OrderId id, OrderContent content, Context context, Incident incident, boolean issue) {
        if (now != null) {
            return Decision.refuse("order.exists", now.number());
        }
        Optional<Decision<OrderEvent>> objection = owned(incident, Act.ORDER, context)
                .or(() -> handled(incident))
                .or(() -> worded(content.text()))
                .or(() -> consistent(content, incident));
        if (objection.isPresent()) {
            return objection.get();
        }
        String by = context.actor().id();
        OrderEvent drafted = new OrderDrafted(id, context.nextNumber(), content, by, context.now());
        return issue ? Decision.accept(drafted, new OrderQueued(by, context.now())) : Decision.accept(drafted);
    }

    private static Decision<OrderEvent> delivered(Order now, OrderCommand.RecordDelivery c, Context context) {
        return switch (now.stage()) {
            case QUEUED -> Decision.accept(new OrderSent(c.sentAt()), new OrderDelivered(c.receipt(), context.now()));
            case SENT -> Decision.accept(new OrderDelivered(c.receipt(), context.now()));
            default -> Decision.refuse("order.wrong-stage", now.number(), now.stage());
        };
    }

    /** A department answers for its own orders only; an answer that leads nowhere is kept with the reason. */
    private static Decision<OrderEvent> answered(Order now, Answer answer, Context context) {
        if (!(context.actor() instanceof Actor.Department department)
                || !department.id().equals(now.content().department())) {
            return Decision.refuse(
                    "order.not-the-addressee",
                    context.actor().id(),
                    now.content().department());
        }
        if (!answer.stage().isAnswer()) {
            return Decision.refuse("order.not-an-answer", answer.stage());
        }
        if (now.stage() == OrderStage.DRAFTED) {
            return Decision.refuse("order.wrong-stage", now.number(), now.stage());
        }
        return ignored(now, answer)
                .<Decision<OrderEvent>>map(why -> Decision.accept(new AnswerIgnored(answer, why, context.now())))
                .orElseGet(() -> Decision.accept(new OrderAnswered(answer, context.now())));
    }

    private static Optional<Ignored> ignored(Order now, Answer answer) {
        if (now.answers().contains(answer.id())) {
            return Optional.of(Ignored.DUPLICATE);
        }
        if (now.stage().isEnded()) {
            return Optional.of(Ignored.AFTER_END);
        }
        boolean refusedAfterDone = answer.stage().isEnded() && now.stage() == OrderStage.DONE;
        return answer.stage().isPast(now.stage()) && !refusedAfterDone ? Optional.empty() : Optional.of(Ignored.BEHIND);
    }

    private static Decision<OrderEvent> confirmed(Order now, OrderCommand.ConfirmRecall c, Context context) {
        return now.recall() == Recall.PENDING
                ? Decision.accept(new RecallConfirmed(c.receipt(), context.now()))
                : Decision.refuse("order.no-recall", now.number());
    }

    private static Decision<OrderEvent> expire(Order now, Context context) {
        boolean untaken = List.of(OrderStage.QUEUED, OrderStage.SENT, OrderStage.DELIVERED, OrderStage.READ)
                .contains(now.stage());
        boolean over = now.queuedAt()
                .map(since -> !context.now()
                        .isBefore(since.plus(now.content().windows().accept())))
                .orElse(false);
        return untaken && over
                ? Decision.accept(new OrderExpired(context.now()))
                : Decision.refuse("order.not-due", now.number());
    }

    private static Optional<Decision<OrderEvent>> owned(Incident incident, Act act, Context context) {
        return refused(Authority.asOwner(context.actor(), act, incident.owner(), context.tree()));
    }

    /** Orders follow from an incident that is verified and not yet over. */
    private static Optional<Decision<OrderEvent>> handled(Incident incident) {
        return incident.stage() == IncidentStage.VERIFIED || incident.stage() == IncidentStage.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(Decision.refuse("incident.wrong-stage", incident.number(), incident.stage()));
    }

    private static Optional<Decision<OrderEvent>> consistent(OrderContent content, Incident incident) {
        return content.incident().equals(incident.id()) && content.issuer().equals(incident.owner())
                ? Optional.empty()
                : Optional.of(Decision.refuse("order.not-of-this-incident", incident.number()));
    }

    private static Optional<Decision<OrderEvent>> in(Order now, OrderStage stage) {
        return now.stage() == stage
                ? Optional.empty()
                : Optional.of(Decision.refuse("order.wrong-stage", now.number(), now.stage()));
    }

    private static Optional<Decision<OrderEvent>> open(Order now) {
        return now.stage().isEnded()
                ? Optional.of(Decision.refuse("order.wrong-stage", now.number(), now.stage()))
                : Optional.empty();
    }

    private static Optional<Decision<OrderEvent>> worded(String text) {
        return refused(FreeText.objection(text));
    }

    private static Optional<Decision<OrderEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }
}
