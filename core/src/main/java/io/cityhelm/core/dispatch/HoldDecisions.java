package io.cityhelm.core.dispatch;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.BlameShifted;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ClocksStopped;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ClocksWentOn;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.DeferralAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.HoldRefused;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderDeferred;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderExtended;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderResumed;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderSupervised;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.SupervisionEnded;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/**
 * The rules of 缓办, 延期, 推诿 and 督办 of orders. Pure. What incidents share of them stands in {@link HoldRules}.
 */
public final class HoldDecisions {

    private HoldDecisions() {}

    static Decision<OrderEvent> decide(Order now, HoldCommand command, Context context, Incident incident) {
        return switch (command) {
            case HoldCommand.AskDeferral c ->
                askable(now, context, incident, Act.DEFER_ORDER, c.reason())
                        .or(() -> no(HoldRules.until(c.until(), context.now())))
                        .orElseGet(() -> accept(
                                new DeferralAsked(c.until(), context.actor().id(), c.reason(), context.now())));
            case HoldCommand.AskExtension c ->
                askable(now, context, incident, Act.EXTEND_ORDER, c.reason())
                        .or(() -> c.longer().isPositive() && c.longer().compareTo(HoldRules.LONGEST) <= 0
                                ? Optional.empty()
                                : no("order.hold-length", HoldRules.LONGEST.toDays()))
                        .orElseGet(() -> accept(
                                new ExtensionAsked(c.longer(), context.actor().id(), c.reason(), context.now())));
            case HoldCommand.Grant c ->
                consent(now, context, incident)
                        .or(() -> no(FreeText.objectionToNote(c.note())))
                        .or(() -> now.holds()
                                .asked()
                                .flatMap(Holds.Ask::until)
                                .flatMap(at -> resting(now).or(() -> no(HoldRules.until(at, context.now())))))
                        .orElseGet(() -> granted(now.holds().asked().orElseThrow(), c.note(), context));
            case HoldCommand.Refuse c ->
                consent(now, context, incident)
                        .or(() -> no(FreeText.objection(c.reason())))
                        .orElseGet(() -> accept(new HoldRefused(context.actor().id(), c.reason(), context.now())));
            case HoldCommand.RecordRequest c -> RequestDecisions.requested(now, c.request(), context);
            case HoldCommand.ConfirmVerdict c ->
                no(Authority.asSystem(context.actor()))
                        .orElseGet(() -> RequestDecisions.confirmed(now, c.receipt(), context));
            case HoldCommand.Resume c ->
                owned(context, incident, Act.RESUME_ORDER)
                        .or(() -> deferred(now))
                        .or(() -> no(FreeText.objection(c.reason())))
                        .orElseGet(() -> accept(new OrderResumed(context.actor().id(), c.reason(), context.now())));
            case HoldCommand.ResumeOnTime c ->
                no(Authority.asSystem(context.actor()))
                        .or(() -> now.holds()
                                        .deferral()
                                        .filter(held -> !context.now().isBefore(held.until()))
                                        .isPresent()
                                ? Optional.empty()
                                : no("order.not-deferred", now.number()))
                        .orElseGet(() -> accept(new OrderResumed(context.actor().id(), "", context.now())));
            case HoldCommand.StandStill c ->
                no(Authority.asSystem(context.actor()))
                        .or(() -> hasClock(now.stage())
                                ? Optional.empty()
                                : no("order.wrong-stage", now.number(), now.stage()))
                        .or(() -> resting(now))
                        .orElseGet(() -> accept(new ClocksStopped(c.until(), c.by(), context.now())));
            case HoldCommand.GoOn c ->
                no(Authority.asSystem(context.actor()))
                        .or(() -> now.holds().standstill().lasts()
                                ? Optional.empty()
                                : no("order.not-deferred", now.number()))
                        .orElseGet(() -> accept(new ClocksWentOn(c.by(), context.now())));
            case HoldCommand.RecordShirking c ->
                owned(context, incident, Act.RECORD_SHIRKING)
                        .or(() -> now.stage() == OrderStage.DECLINED || now.stage() == OrderStage.RETURNED
                                ? Optional.empty()
                                : no("order.wrong-stage", now.number(), now.stage()))
                        .or(() -> now.holds().blame().isPresent()
                                ? no("order.fault-recorded", now.number())
                                : Optional.empty())
                        .or(() -> no(FreeText.objection(c.reason())))
                        .orElseGet(() -> accept(new BlameShifted(context.actor().id(), c.reason(), context.now())));
            case HoldCommand.Supervise c ->
                no(Authority.asSuperior(context.actor(), Act.SUPERVISE_ORDER, incident.owner(), context.tree()))
                        .or(() -> now.stage().isEnded() || now.stage().isInHand()
                                ? no("order.wrong-stage", now.number(), now.stage())
                                : Optional.empty())
                        .or(() -> no(HoldRules.supervise(
                                context.actor(), now.holds().supervision(), now.number(), context.tree())))
                        .or(() -> no(FreeText.objection(c.reason())))
                        .orElseGet(() -> accept(new OrderSupervised(
                                context.actor().jurisdiction(), context.actor().id(), c.reason(), context.now())));
            case HoldCommand.EndSupervision c ->
                no(HoldRules.endSupervision(
                                context.actor(),
                                Act.END_SUPERVISION,
                                now.holds().supervision(),
                                now.number(),
                                context.tree()))
                        .or(() -> no(FreeText.objectionToNote(c.note())))
                        .orElseGet(() ->
                                accept(new SupervisionEnded(context.actor().id(), c.note(), context.now())));
        };
    }

    /** Why an officer may not grant or refuse what is asked for an order; empty when they may. For queues too. */
    public static Optional<Refusal> objection(Order now, Actor actor, Incident incident, JurisdictionTree tree) {
        return HoldRules.consent(
                actor,
                Act.GRANT_HOLD,
                incident.owner(),
                now.holds().asked().map(Holds.Ask::by),
                now.holds().supervision(),
                now.number(),
                tree);
    }

    private static Decision<OrderEvent> granted(Holds.Ask ask, String note, Context context) {
        String by = context.actor().id();
        return ask.until()
                .map(until -> accept(new OrderDeferred(until, ask.by(), by, note, context.now())))
                .orElseGet(
                        () -> accept(new OrderExtended(ask.longer().orElseThrow(), ask.by(), by, note, context.now())));
    }

    /** Whoever answers for the incident asks, while the department is at it and nothing else is asked for. */
    private static Optional<Decision<OrderEvent>> askable(
            Order now, Context context, Incident incident, Act act, String reason) {
        return owned(context, incident, act).or(() -> no(notAskable(now))).or(() -> no(FreeText.objection(reason)));
    }

    /** Why nobody can ask for more time now; empty when the work is under way and nothing else is asked for. */
    static Optional<Refusal> notAskable(Order now) {
        if (now.stage() != OrderStage.ACCEPTED && now.stage() != OrderStage.IN_PROGRESS) {
            return Optional.of(Refusal.because("order.wrong-stage", now.number(), now.stage()));
        }
        if (now.holds().asked().isPresent()) {
            return Optional.of(Refusal.because("order.hold-asked", now.number()));
        }
        return now.holds().rests() ? Optional.of(Refusal.because("order.deferred", now.number())) : Optional.empty();
    }

    /** Whether a department is expected to do something by a time. */
    private static boolean hasClock(OrderStage stage) {
        return switch (stage) {
            case QUEUED, SENT, DELIVERED, READ, ACCEPTED, IN_PROGRESS -> true;
            case DRAFTED, HELD, DONE, VERIFIED, DECLINED, RETURNED, EXPIRED, CANCELLED, REJECTED -> false;
        };
    }

    private static Optional<Decision<OrderEvent>> resting(Order now) {
        return now.holds().rests() ? no("order.deferred", now.number()) : Optional.empty();
    }

    private static Optional<Decision<OrderEvent>> consent(Order now, Context context, Incident incident) {
        return (now.holds().asked().isEmpty() ? no("order.nothing-asked", now.number()) : none())
                .or(() -> no(objection(now, context.actor(), incident, context.tree())));
    }

    private static Optional<Decision<OrderEvent>> deferred(Order now) {
        return now.holds().isDeferred() ? Optional.empty() : no("order.not-deferred", now.number());
    }

    private static Optional<Decision<OrderEvent>> owned(Context context, Incident incident, Act act) {
        return no(Authority.asOwner(context.actor(), act, incident.owner(), context.tree()));
    }

    private static Decision<OrderEvent> accept(HoldEvent event) {
        return Decision.accept(event);
    }

    private static Optional<Decision<OrderEvent>> none() {
        return Optional.empty();
    }

    private static Optional<Decision<OrderEvent>> no(String rule, Object... details) {
        return Optional.of(Decision.refuse(rule, details));
    }

    private static Optional<Decision<OrderEvent>> no(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }
}
