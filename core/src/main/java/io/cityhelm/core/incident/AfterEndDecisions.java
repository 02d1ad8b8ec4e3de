package io.cityhelm.core.incident;

import static io.cityhelm.core.incident.Checks.in;
import static io.cityhelm.core.incident.Checks.noted;
import static io.cityhelm.core.incident.Checks.reasoned;
import static io.cityhelm.core.incident.Checks.that;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.incident.IncidentEvent.IncidentEvaluated;
import io.cityhelm.core.incident.IncidentEvent.IncidentReopened;

/** The rules of what comes after the close: the evaluation, or the reopening that makes it void. */
final class AfterEndDecisions {

    private AfterEndDecisions() {}

    static Decision<IncidentEvent> reopen(Incident now, IncidentCommand.Reopen c, Context context) {
        return in(now, IncidentStage.CLOSED)
                .or(() -> reasoned(c.reason()))
                .orElseGet(() -> Decision.accept(new IncidentReopened(c.reason(), context.now())));
    }

    static Decision<IncidentEvent> evaluate(Incident now, IncidentCommand.Evaluate c, Context context) {
        return in(now, IncidentStage.CLOSED)
                .or(() -> that(now.evaluation().isEmpty(), () -> Decision.refuse("incident.evaluated", now.number())))
                .or(() -> that(
                        c.score() >= Evaluation.LOWEST && c.score() <= Evaluation.HIGHEST,
                        () -> Decision.refuse("incident.no-score", Evaluation.LOWEST, Evaluation.HIGHEST)))
                .or(() -> noted(c.note()))
                .orElseGet(() -> Decision.accept(new IncidentEvaluated(
                        c.score(), c.note(), context.actor().id(), context.now())));
    }
}
