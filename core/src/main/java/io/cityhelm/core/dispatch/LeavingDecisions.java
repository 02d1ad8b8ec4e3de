package io.cityhelm.core.dispatch;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of how an order leaves, and of what a person finds out where no system says anything. Pure. */
final class LeavingDecisions {

    private LeavingDecisions() {}

    /** @param now never null */
    static Decision<OrderEvent> decide(Order now, LeavingCommand command, Context context, Incident incident) {
        return switch (command) {
            case LeavingCommand.BeginAttempt c -> machine(context).orElseGet(() -> begun(now, c, context));
            case LeavingCommand.EndAttempt c -> machine(context).orElseGet(() -> ended(now, c, context));
            case LeavingCommand.RecordHandover c -> machine(context).orElseGet(() -> handedOver(now, c, context));
            case LeavingCommand.Settle c ->
                owner(incident, Act.SETTLE_DELIVERY, context)
                        .or(() -> worded(c.note()))
                        .orElseGet(() -> settled(now, c, context));
            case LeavingCommand.NoteAnswer c ->
                owner(incident, Act.NOTE_ANSWER, context)
                        .or(() -> answerable(now, c.stage()))
                        .or(() -> worded(c.from()))
                        .or(() -> worded(c.words()))
                        .orElseGet(() -> Decision.accept(new LeavingEvent.AnswerNoted(
                                c.stage(), c.from(), c.words(), context.actor().id(), context.now())));
        };
    }

    /** The department's system took it. An answer may have been faster, and the order may have been taken back meanwhile. */
    static Decision<OrderEvent> delivered(Order now, OrderCommand.RecordDelivery c, Context context) {
        List<OrderEvent> events = new ArrayList<>(way(now, c.way(), context));
        OrderEvent delivered = new OrderDelivered(c.receipt(), context.now());
        switch (now.stage()) {
            case QUEUED -> events.addAll(List.of(new OrderSent(c.sentAt()), delivered));
            case SENT -> events.add(delivered);
            default -> {
                if (!goesOut(now)) {
                    return Decision.refuse("order.wrong-stage", now.number(), now.stage());
                }
                events.add(new LeavingEvent.OrderHandedOver(c.receipt(), c.sentAt(), context.now()));
            }
        }
        return new Decision.Accepted<>(events);
    }

    private static Decision<OrderEvent> begun(Order now, LeavingCommand.BeginAttempt c, Context context) {
        if (now.leaving().attempt().isPresent()) {
            return Decision.refuse("order.attempt-open", now.number());
        }
        if (now.owes().filter(c.notice()::equals).isEmpty()) {
            return Decision.refuse("order.nothing-owed", now.number());
        }
        List<OrderEvent> events = new ArrayList<>(way(now, Optional.of(c.way()), context));
        events.add(new LeavingEvent.AttemptBegun(c.notice(), context.now()));
        return new Decision.Accepted<>(events);
    }

    /** What is unclear stays so: only a person ends it. */
    private static Decision<OrderEvent> ended(Order now, LeavingCommand.EndAttempt c, Context context) {
        boolean under = now.leaving()
                .attempt()
                .filter(attempt -> attempt.notice() == c.notice() && !attempt.unclear())
                .isPresent();
        if (!under) {
            return Decision.refuse("order.no-attempt", now.number());
        }
        return Decision.accept(
                c.unclear()
                        ? new LeavingEvent.AttemptUnclear(c.notice(), c.why(), context.now())
                        : new LeavingEvent.AttemptFailed(c.notice(), c.why(), context.now()));
    }

    private static Decision<OrderEvent> handedOver(Order now, LeavingCommand.RecordHandover c, Context context) {
        if (now.stage() != OrderStage.QUEUED && !goesOut(now)) {
            return Decision.refuse("order.wrong-stage", now.number(), now.stage());
        }
        List<OrderEvent> events = new ArrayList<>(way(now, Optional.of(c.way()), context));
        events.add(new LeavingEvent.OrderHandedOver(c.receipt(), c.sentAt(), context.now()));
        return new Decision.Accepted<>(events);
    }

    /** Whether the order itself is on its way at this moment, whatever became of it meanwhile. */
    private static boolean goesOut(Order now) {
        return now.leaving()
                .attempt()
                .filter(attempt -> attempt.notice() == Notice.ORDER && !attempt.unclear())
                .isPresent();
    }

    /** Only what limits what is known is written down; what is known of a way is not written twice. */
    private static List<OrderEvent> way(Order now, Optional<Way> way, Context context) {
        return way.filter(taken -> now.leaving().way().isPresent() || !taken.limitsNothing())
                .filter(taken -> !now.leaving().way().equals(Optional.of(taken)))
                .<List<OrderEvent>>map(taken -> List.of(new LeavingEvent.WayTaken(taken, context.now())))
                .orElse(List.of());
    }

    /** What nobody knows is settled either way; what the way has no words for can only have been told. */
    private static Decision<OrderEvent> settled(Order now, LeavingCommand.Settle c, Context context) {
        Optional<Notice> unclear = now.leaving().unclear().map(Leaving.Attempt::notice);
        Optional<Notice> unsaid =
                now.owes().filter(notice -> c.arrived() && !now.leaving().carries(notice));
        return unclear.or(() -> unsaid)
                .map(notice -> Decision.<OrderEvent>accept(new LeavingEvent.AttemptSettled(
                        notice, c.arrived(), context.actor().id(), c.note(), context.now())))
                .orElseGet(() -> Decision.refuse("order.nothing-unclear", now.number()));
    }

    /** What the department's system can say is not said by a person in its place. */
    private static Optional<Decision<OrderEvent>> answerable(Order now, OrderStage stage) {
        if (!Way.ALL_STAGES.contains(stage)) {
            return Optional.of(Decision.refuse("order.not-an-answer", stage));
        }
        if (!now.awaitsResult() || !stage.isPast(now.stage())) {
            return Optional.of(Decision.refuse("order.wrong-stage", now.number(), now.stage()));
        }
        return now.canReport(stage)
                ? Optional.of(Decision.refuse("order.reports-itself", now.number(), stage))
                : Optional.empty();
    }

    private static Optional<Decision<OrderEvent>> machine(Context context) {
        return refused(Authority.asSystem(context.actor()));
    }

    private static Optional<Decision<OrderEvent>> owner(Incident incident, Act act, Context context) {
        return refused(Authority.asOwner(context.actor(), act, incident.owner(), context.tree()));
    }

    private static Optional<Decision<OrderEvent>> worded(String text) {
        return refused(FreeText.objection(text));
    }

    private static Optional<Decision<OrderEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }
}
