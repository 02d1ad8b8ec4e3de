package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on incidents, with what belongs to them: the alert they come from. */
final class IncidentPlanner {

    private final Situation situation;

    IncidentPlanner(Situation situation) {
        this.situation = situation;
    }

    Plan onIncident(IncidentCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> found = situation.incident(command.incident());
        int openOrders = command instanceof IncidentCommand.Close ? openOrders(command.incident()) : 0;
        Plan plan = Plan.of(
                Plan.stream("incident", command.incident()),
                Plan.versionOf(found),
                IncidentDecisions.decide(Plan.stateOf(found), command, context, openOrders));
        if (Plan.hasMovedOn(found, seen)) {
            Incident now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("incident.moved-on", now.number(), now.stage()));
        }
        return command instanceof IncidentCommand.Report report
                        && report.alert().isPresent()
                ? withPromotion(plan, report, new AlertKey(report.alert().get()), context)
                : plan;
    }

    /** An alert that becomes an incident does both or neither. */
    private Plan withPromotion(Plan plan, IncidentCommand.Report report, AlertKey key, Context context)
            throws JournalUnavailableException {
        AlertCommand promote = new AlertCommand.Promote(key, report.incident());
        return Plan.join(AlertPlanner.decided(promote, situation.alert(key), context), plan);
    }

    private int openOrders(IncidentId incident) throws JournalUnavailableException {
        return (int) situation.ordersOf(incident).stream()
                .filter(order -> !order.state().stage().isEnded())
                .count();
    }
}
