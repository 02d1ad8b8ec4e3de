package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionRequestIgnored;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionRequested;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.VerdictDelivered;
import io.cityhelm.core.dispatch.OrderEvent.Ignored;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of 延期 as a department asks for it. Pure. It asks for its own orders, while it is at them; what comes twice or
 * after the result is kept with the reason, as with answers. Who grants it is the matter of {@link HoldDecisions}.
 */
final class RequestDecisions {

    private RequestDecisions() {}

    static Decision<OrderEvent> requested(Order now, ExtensionRequest request, Context context) {
        return AnswerDecisions.addressee(now, context)
                .or(() -> now.stage().isInHand() ? wrongStage(now) : Optional.empty())
                .or(() -> FreeText.objection(request.reason()))
                .<Decision<OrderEvent>>map(Decision.Refused::new)
                .orElseGet(() -> ignored(now, request)
                        .<Decision<OrderEvent>>map(
                                why -> Decision.accept(new ExtensionRequestIgnored(request, why, context.now())))
                        .orElseGet(() -> taken(now, request, context)));
    }

    static Decision<OrderEvent> confirmed(Order now, String receipt, Context context) {
        return now.owesVerdict()
                ? Decision.accept(new VerdictDelivered(receipt, context.now()))
                : Decision.refuse("order.no-verdict", now.number());
    }

    private static Optional<Ignored> ignored(Order now, ExtensionRequest request) {
        if (now.answers().contains(request.id())) {
            return Optional.of(Ignored.DUPLICATE);
        }
        if (now.stage().isEnded()) {
            return Optional.of(Ignored.AFTER_END);
        }
        return now.stage() == OrderStage.DONE ? Optional.of(Ignored.BEHIND) : Optional.empty();
    }

    private static Decision<OrderEvent> taken(Order now, ExtensionRequest request, Context context) {
        return HoldDecisions.notAskable(now)
                .or(() -> tooSoonOrLate(now.due().orElseThrow(), request.until(), context.now()))
                .<Decision<OrderEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new ExtensionRequested(
                        request, Duration.between(now.due().orElseThrow(), request.until()), context.now())));
    }

    private static Optional<Refusal> tooSoonOrLate(Instant due, Instant until, Instant now) {
        if (!until.isAfter(due) || !until.isAfter(now)) {
            return Optional.of(Refusal.because("order.extension-not-later"));
        }
        return Duration.between(due, until).compareTo(HoldRules.LONGEST) > 0
                ? Optional.of(Refusal.because("order.hold-length", HoldRules.LONGEST.toDays()))
                : Optional.empty();
    }

    private static Optional<Refusal> wrongStage(Order now) {
        return Optional.of(Refusal.because("order.wrong-stage", now.number(), now.stage()));
    }
}
