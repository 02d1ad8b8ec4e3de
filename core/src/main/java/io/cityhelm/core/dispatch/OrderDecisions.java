package io.cityhelm.core.dispatch;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderEvent.AddresseeChosen;
import io.cityhelm.core.dispatch.OrderEvent.AnswerFormSet;
import io.cityhelm.core.dispatch.OrderEvent.ApprovalOverridden;
import io.cityhelm.core.dispatch.OrderEvent.HelpersWaived;
import io.cityhelm.core.dispatch.OrderEvent.OrderApproved;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderHeld;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderRejected;
import io.cityhelm.core.dispatch.OrderEvent.OrderReworked;
import io.cityhelm.core.dispatch.OrderEvent.OrderTied;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderEvent.RecallConfirmed;
import io.cityhelm.core.dispatch.OrderEvent.ReworkDelivered;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of an order: pure, no clock, no disk. */
public final class OrderDecisions {

    private OrderDecisions() {}

    /** What a command does to an order that stands by itself, in a city that asks for nothing. */
    public static Decision<OrderEvent> decide(Order now, OrderCommand command, Context context, Incident incident) {
        return decide(now, command, context, Surroundings.of(incident));
    }

    /**
     * What a command does to an order. Whoever answers for the incident now answers for its orders too, also for those
     * that a former owner issued.
     *
     * @param now null when the stream is empty
     */
    public static Decision<OrderEvent> decide(Order now, OrderCommand command, Context context, Surroundings around) {
        Incident incident = around.incident();
        return switch (command) {
            case OrderCommand.Draft c -> draft(now, c, context, around, false);
            case OrderCommand.DraftAndIssue c ->
                draft(now, new OrderCommand.Draft(c.order(), c.content(), c.arrangement()), context, around, true);
            case OrderCommand c when now == null -> Decision.refuse("order.unknown", c.order());
            case OrderCommand.Issue c ->
                owned(incident, Act.ORDER, context)
                        .or(() -> handled(incident))
                        .or(() -> in(now, OrderStage.DRAFTED))
                        .orElseGet(() -> Decision.accept(issued(around.demands(), context)));
            case OrderCommand.Approve c ->
                consent(now, context, incident)
                        .or(() -> handled(incident))
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .orElseGet(() -> Decision.accept(
                                new OrderApproved(context.actor().id(), c.note(), context.now()), queued(context)));
            case OrderCommand.Reject c ->
                consent(now, context, incident)
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(
                                new OrderRejected(context.actor().id(), c.reason(), context.now())));
            case OrderCommand.OverrideApproval c ->
                owned(incident, Act.OVERRIDE_APPROVAL, context)
                        .or(() -> in(now, OrderStage.HELD))
                        .or(() -> handled(incident))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(
                                new ApprovalOverridden(context.actor().id(), c.reason(), context.now()),
                                queued(context)));
            case OrderCommand.RecordDelivery c ->
                refused(Authority.asSystem(context.actor()))
                        .orElseGet(() -> LeavingDecisions.delivered(now, c, context));
            case OrderCommand.RecordAnswer c -> AnswerDecisions.answered(now, c.answer(), c.report(), context);
            case OrderCommand.Verify c ->
                owned(incident, Act.VERIFY_ORDER, context)
                        .or(() -> in(now, OrderStage.DONE))
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .or(() -> helped(now, around))
                        .orElseGet(() -> Decision.accept(
                                new OrderVerified(context.actor().id(), c.note(), context.now())));
            case OrderCommand.VerifyAlone c ->
                owned(incident, Act.VERIFY_ORDER, context)
                        .or(() -> in(now, OrderStage.DONE))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> verifiedAlone(c, context, around.openHelpers()));
            case OrderCommand.Rework c ->
                owned(incident, Act.REWORK_ORDER, context)
                        .or(() -> in(now, OrderStage.DONE))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(
                                new OrderReworked(context.actor().id(), c.reason(), context.now())));
            case OrderCommand.ConfirmRework c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> reworkKnown(now, c, context));
            case OrderCommand.Reassign c -> reassigned(now, c, context, incident);
            case OrderCommand.Cancel c ->
                owned(incident, Act.CANCEL_ORDER, context)
                        .or(() -> open(now))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(
                                new OrderCancelled(context.actor().id(), c.reason(), context.now())));
            case OrderCommand.ConfirmRecall c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> confirmed(now, c, context));
            case OrderCommand.Remind c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> reminded(now, context));
            case OrderCommand.ConfirmReminder c ->
                refused(Authority.asSystem(context.actor()))
                        .orElseGet(() -> now.owesReminder()
                                ? Decision.accept(new OrderEvent.ReminderDelivered(c.receipt(), context.now()))
                                : Decision.refuse("order.no-reminder", now.number()));
            case OrderCommand.LeavingCommand c -> LeavingDecisions.decide(now, c, context, incident);
            case OrderCommand.HoldCommand c -> HoldDecisions.decide(now, c, context, incident);
            case OrderCommand.Expire c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> expire(now, context));
        };
    }

    private static Decision<OrderEvent> draft(
            Order now, OrderCommand.Draft c, Context context, Surroundings around, boolean issue) {
        if (now != null) {
            return Decision.refuse("order.exists", now.number());
        }
        Incident incident = around.incident();
        Optional<Decision<OrderEvent>> objection = owned(incident, Act.ORDER, context)
                .or(() -> handled(incident))
                .or(() -> worded(c.content().text()))
                .or(() -> consistent(c.content(), incident))
                .or(() -> overruled(c.content(), c.arrangement()));
        if (objection.isPresent()) {
            return objection.get();
        }
        Instant at = context.now();
        List<OrderEvent> events = new ArrayList<>();
        events.add(new OrderDrafted(
                c.order(), context.nextNumber(), c.content(), context.actor().id(), at));
        if (!around.demands().form().equals(AnswerForm.NONE)) {
            events.add(new AnswerFormSet(around.demands().form(), at));
        }
        around.demands()
                .reminder()
                .ifPresent(rhythm -> events.add(new OrderEvent.ReminderSet(rhythm.every(), rhythm.most(), at)));
        c.arrangement().addressing().ifPresent(addressing -> events.add(new AddresseeChosen(addressing, at)));
        c.arrangement().ties().forEach(tie -> events.add(new OrderTied(tie, at)));
        if (issue) {
            events.add(issued(around.demands(), context));
        }
        return new Decision.Accepted<>(events);
    }

    /** What needs the consent of a second person waits for it; the rest leaves. */
    private static OrderEvent issued(Demands demands, Context context) {
        return demands.approval()
                .<OrderEvent>map(need -> new OrderHeld(need, context.actor().id(), context.now()))
                .orElseGet(() -> queued(context));
    }

    private static OrderEvent queued(Context context) {
        return new OrderQueued(context.actor().id(), context.now());
    }

    /** Whoever sends it elsewhere than proposed says why. */
    private static Optional<Decision<OrderEvent>> overruled(OrderContent content, Arrangement arrangement) {
        return arrangement
                .addressing()
                .filter(addressing -> !addressing.proposed().equals(content.department()))
                .flatMap(addressing -> FreeText.objection(addressing.reason()).isPresent()
                        ? Optional.of(Decision.refuse("order.say-why-not", addressing.proposed()))
                        : Optional.empty());
    }

    private static Optional<Decision<OrderEvent>> consent(Order now, Context context, Incident incident) {
        return in(now, OrderStage.HELD).or(() -> refused(ApprovalDecisions.objection(now, context, incident)));
    }

    /** The lead of a joint order has come to its end when its helpers have. */
    private static Optional<Decision<OrderEvent>> helped(Order now, Surroundings around) {
        return now.terms().tie(Tie.Kind.LEADS).isPresent() && around.openHelpers() > 0
                ? Optional.of(Decision.refuse("order.helpers-open", now.number(), around.openHelpers()))
                : Optional.empty();
    }

    /** When the helpers came to their end meanwhile there is nothing to waive. */
    private static Decision<OrderEvent> verifiedAlone(OrderCommand.VerifyAlone c, Context context, int openHelpers) {
        String by = context.actor().id();
        OrderEvent verified = new OrderVerified(by, c.reason(), context.now());
        return openHelpers == 0
                ? Decision.accept(verified)
                : Decision.accept(new HelpersWaived(by, c.reason(), context.now()), verified);
    }

    private static Decision<OrderEvent> reworkKnown(Order now, OrderCommand.ConfirmRework c, Context context) {
        return now.rework().filter(rework -> !rework.told()).isPresent()
                ? Decision.accept(new ReworkDelivered(c.receipt(), context.now()))
                : Decision.refuse("order.no-rework", now.number());
    }

    /** An order that is out is taken back; one that came to nothing is only marked as replaced. */
    private static Decision<OrderEvent> reassigned(
            Order now, OrderCommand.Reassign c, Context context, Incident incident) {
        Optional<Decision<OrderEvent>> objection = owned(incident, Act.REASSIGN_ORDER, context)
                .or(() -> replaceable(now))
                .or(() -> worded(c.reason()))
                .or(() -> c.department().equals(now.content().department())
                        ? Optional.of(Decision.refuse("order.same-addressee", now.number()))
                        : Optional.empty());
        OrderEvent tied = new OrderTied(
                new Tie(Tie.Kind.REPLACED_BY, c.next().value(), Optional.of(c.next()), ""), context.now());
        return objection.orElseGet(() -> now.stage().isEnded()
                ? Decision.accept(tied)
                : Decision.accept(new OrderCancelled(context.actor().id(), c.reason(), context.now()), tied));
    }

    private static Optional<Decision<OrderEvent>> replaceable(Order now) {
        boolean settled = now.stage() == OrderStage.DRAFTED
                || now.stage() == OrderStage.DONE
                || now.stage() == OrderStage.VERIFIED
                || now.stage() == OrderStage.CANCELLED;
        return settled || now.terms().tie(Tie.Kind.REPLACED_BY).isPresent()
                ? Optional.of(Decision.refuse("order.wrong-stage", now.number(), now.stage()))
                : Optional.empty();
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
        return untaken && over && !now.waitsForWordOfAPerson()
                ? Decision.accept(new OrderExpired(context.now()))
                : Decision.refuse("order.not-due", now.number());
    }

    private static Decision<OrderEvent> reminded(Order now, Context context) {
        return now.reminds().filter(at -> !context.now().isBefore(at)).isPresent()
                ? Decision.accept(new OrderEvent.OrderReminded(
                        now.reminders().orElseThrow().sent() + 1, context.now()))
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
