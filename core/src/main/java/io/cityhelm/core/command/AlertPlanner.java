package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertDecisions;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on alerts, and the joining of an open incident. */
final class AlertPlanner {

    private final Situation situation;

    AlertPlanner(Situation situation) {
        this.situation = situation;
    }

    Plan onAlert(AlertCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Alert>> found = situation.alert(command.alert());
        Plan plan = decided(command, found, context);
        if (Plan.hasMovedOn(found, seen)) {
            Alert now = found.orElseThrow().state();
            return Plan.unlessForbidden(
                    plan, Refusal.because("alert.moved-on", now.content().title(), now.state()));
        }
        return command instanceof AlertCommand.Promote(AlertKey key, IncidentId incident)
                ? Plan.join(plan, joined(incident))
                : plan;
    }

    /** An alert that is promoted by itself joins an incident that is open already. */
    private Plan joined(IncidentId id) throws JournalUnavailableException {
        Optional<Versioned<Incident>> found = situation.incident(id);
        if (found.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id));
        }
        Incident incident = found.get().state();
        return incident.stage().isEnded()
                ? new Plan.No(Refusal.because("incident.ended", incident.number(), incident.stage()))
                : OrderPlanner.unchanged(found.get());
    }

    static Plan decided(AlertCommand command, Optional<Versioned<Alert>> found, Context context) {
        return Plan.of(
                Plan.stream("alert", command.alert()),
                Plan.versionOf(found),
                AlertDecisions.decide(Plan.stateOf(found), command, context));
    }
}
