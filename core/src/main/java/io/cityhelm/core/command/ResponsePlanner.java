package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The steps from an alert to an issued order, written together: one that is refused leaves nothing behind. */
final class ResponsePlanner {

    private final Situation situation;
    private final OrderRules rules;

    ResponsePlanner(Situation situation, OrderRules rules) {
        this.situation = situation;
        this.rules = rules;
    }

    Plan respond(Request.Respond request, Context context) throws JournalUnavailableException {
        IncidentId id = request.report().incident();
        if (situation.incident(id).isPresent()) {
            return new Plan.No(Refusal.because("incident.exists", id));
        }
        Plan both = ResponseDecisions.decide(
                        request, context, rules.of(request.content().kind()))
                .fold(events -> opened(request, events), refusal -> new Plan.No(refusal));
        Optional<String> alert = request.report().alert();
        return alert.isPresent() ? Plan.join(promoted(request, new AlertKey(alert.get()), context), both) : both;
    }

    private static Plan opened(Request.Respond request, List<Event> events) {
        return new Plan.Write(List.of(
                new Change(
                        Plan.stream("incident", request.report().incident()),
                        0,
                        events.stream().filter(IncidentEvent.class::isInstance).toList()),
                new Change(
                        Plan.stream("order", request.order()),
                        0,
                        events.stream().filter(OrderEvent.class::isInstance).toList())));
    }

    private Plan promoted(Request.Respond request, AlertKey key, Context context) throws JournalUnavailableException {
        Optional<Versioned<Alert>> found = situation.alert(key);
        AlertCommand promote = new AlertCommand.Promote(key, request.report().incident());
        Plan plan = AlertPlanner.decided(promote, found, context);
        if (Plan.hasMovedOn(found, request.seen())) {
            Alert now = found.orElseThrow().state();
            return Plan.unlessForbidden(
                    plan, Refusal.because("alert.moved-on", now.content().title(), now.state()));
        }
        return plan;
    }
}
