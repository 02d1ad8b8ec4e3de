package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.Ignored;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderPartlyDone;
import io.cityhelm.core.dispatch.OrderEvent.OrderReported;
import io.cityhelm.core.dispatch.OrderEvent.ReportRefused;
import io.cityhelm.core.dispatch.OrderEvent.ReportTaken;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of what a department says about an order. Its stage counts even when what it states is not as asked: an order
 * that was accepted is accepted, and what is wrong or missing stands beside it with the reason.
 */
final class AnswerDecisions {

    private AnswerDecisions() {}

    /** A department answers for its own orders only; an answer that leads nowhere is kept with the reason. */
    static Decision<OrderEvent> answered(Order now, Answer answer, Report report, Context context) {
        return objection(now, answer, report, context)
                .<Decision<OrderEvent>>map(Decision.Refused::new)
                .orElseGet(() -> ignored(now, answer, report)
                        .<Decision<OrderEvent>>map(
                                why -> Decision.accept(new AnswerIgnored(answer, why, context.now())))
                        .orElseGet(() -> new Decision.Accepted<>(taken(now, answer, report, context))));
    }

    private static Optional<Refusal> objection(Order now, Answer answer, Report report, Context context) {
        Optional<Refusal> stranger = addressee(now, context);
        if (stranger.isPresent()) {
            return stranger;
        }
        if (!answer.stage().isAnswer()) {
            return Optional.of(Refusal.because("order.not-an-answer", answer.stage()));
        }
        if (now.stage().isInHand()) {
            return Optional.of(Refusal.because("order.wrong-stage", now.number(), now.stage()));
        }
        return FreeText.objectionToNote(answer.message()).or(() -> FreeText.objectionToNote(report.remaining()));
    }

    /** Why whoever speaks is not the department that the order went to; empty when it is. */
    static Optional<Refusal> addressee(Order now, Context context) {
        boolean own = context.actor() instanceof Actor.Department department
                && department.id().equals(now.content().department());
        return own
                ? Optional.empty()
                : Optional.of(Refusal.because(
                        "order.not-the-addressee",
                        context.actor().id(),
                        now.content().department()));
    }

    private static Optional<Ignored> ignored(Order now, Answer answer, Report report) {
        if (now.answers().contains(answer.id())) {
            return Optional.of(Ignored.DUPLICATE);
        }
        if (now.stage().isEnded()) {
            return Optional.of(Ignored.AFTER_END);
        }
        boolean refusedAfterDone = answer.stage().isEnded() && now.stage() == OrderStage.DONE;
        boolean further = answer.stage().isPast(now.stage()) && !refusedAfterDone;
        return further || isFurtherWord(now, answer, report) ? Optional.empty() : Optional.of(Ignored.BEHIND);
    }

    /** While they are at it a department may say more than once how far it is. */
    private static boolean isFurtherWord(Order now, Answer answer, Report report) {
        boolean underWay = now.stage() == OrderStage.ACCEPTED || now.stage() == OrderStage.IN_PROGRESS;
        return underWay && answer.stage() == now.stage() && !report.isEmpty();
    }

    private static List<OrderEvent> taken(Order now, Answer answer, Report report, Context context) {
        List<OrderEvent> events = new ArrayList<>();
        events.add(word(now, answer, report, context));
        AnswerForm.Checked checked = now.terms().form().check(report.fields(), answer.stage(), answer.at());
        if (!checked.taken().isEmpty()) {
            events.add(new ReportTaken(answer.id(), answer.stage(), checked.taken(), context.now()));
        }
        if (!checked.refused().isEmpty()) {
            events.add(new ReportRefused(answer.id(), answer.stage(), checked.refused(), context.now()));
        }
        return events;
    }

    /** What is done in part is under way, whatever they call it. */
    private static OrderEvent word(Order now, Answer answer, Report report, Context context) {
        boolean work = answer.stage() == OrderStage.IN_PROGRESS || answer.stage() == OrderStage.DONE;
        if (work && !report.remaining().isBlank()) {
            return new OrderPartlyDone(answer, report.remaining().strip(), context.now());
        }
        return answer.stage() == now.stage()
                ? new OrderReported(answer, context.now())
                : new OrderAnswered(answer, context.now());
    }
}
