package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertDecisions;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a decision needs, asks the aggregates, and puts what belongs together into one change. */
final class Planner {

    private final Situation situation;

    Planner(Situation situation) {
        this.situation = situation;
    }

    Plan plan(Request request, Context context) throws JournalUnavailableException {
        return switch (request) {
            case Request.OnIncident(IncidentCommand command, OptionalLong seen) -> onIncident(command, seen, context);
            case Request.OnOrder(OrderCommand command, OptionalLong seen) -> onOrder(command, seen, context);
            case Request.OnAlert(AlertCommand command, OptionalLong seen) -> onAlert(command, seen, context);
        };
    }

    private Plan onIncident(IncidentCommand command, OptionalLong seen, Context context)
            throws JournalUnavailableException {
        Optional<Versioned<Incident>> found = situation.incident(command.incident());
        if (hasMovedOn(found, seen)) {
            Incident now = found.orElseThrow().state();
            return new Plan.No(Refusal.because("incident.moved-on", now.number(), now.stage()));
        }
        int openOrders = openOrders(command.incident());
        Decision<IncidentEvent> decision = IncidentDecisions.decide(stateOf(found), command, context, openOrders);
        Plan plan = plan(stream("incident", command.incident()), versionOf(found), decision);
        return command instanceof IncidentCommand.Report report
                        && report.alert().isPresent()
                ? withPromotion(plan, report, new AlertKey(report.alert().get()), context)
                : plan;
    }

    /** An alert that becomes an incident does both or neither. */
    private Plan withPromotion(Plan plan, IncidentCommand.Report report, AlertKey key, Context context)
            throws JournalUnavailableException {
        AlertCommand promote = new AlertCommand.Promote(key, report.incident());
        return join(onAlert(promote, OptionalLong.empty(), context), plan);
    }

    private Plan onOrder(OrderCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Order>> found = situation.order(command.order());
        if (hasMovedOn(found, seen)) {
            Order now = found.orElseThrow().state();
            return new Plan.No(Refusal.because("order.moved-on", now.number(), now.stage()));
        }
        Optional<IncidentId> id = incidentOf(command, found);
        if (id.isEmpty()) {
            return new Plan.No(Refusal.because("order.unknown", command.order()));
        }
        Optional<Versioned<Incident>> incident = situation.incident(id.get());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id.get()));
        }
        Decision<OrderEvent> decision = OrderDecisions.decide(
                stateOf(found), command, context, incident.get().state());
        Plan plan = plan(stream("order", command.order()), versionOf(found), decision);
        return issues(command) && incident.get().state().stage() == IncidentStage.VERIFIED
                ? join(plan, startHandling(incident.get(), context))
                : plan;
    }

    /** The first order starts the handling. */
    private static Plan startHandling(Versioned<Incident> incident, Context context) {
        IncidentCommand.Handle handle =
                new IncidentCommand.Handle(incident.state().id(), "");
        return plan(
                stream("incident", incident.state().id()),
                incident.version(),
                IncidentDecisions.decide(incident.state(), handle, context, 0));
    }

    private Plan onAlert(AlertCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Alert>> found = situation.alert(command.alert());
        if (hasMovedOn(found, seen)) {
            Alert now = found.orElseThrow().state();
            return new Plan.No(Refusal.because("alert.moved-on", now.content().title(), now.state()));
        }
        return plan(
                stream("alert", command.alert()),
                versionOf(found),
                AlertDecisions.decide(stateOf(found), command, context));
    }

    private int openOrders(IncidentId incident) throws JournalUnavailableException {
        return (int) situation.ordersOf(incident).stream()
                .filter(order -> !order.state().stage().isEnded())
                .count();
    }

    private static boolean issues(OrderCommand command) {
        return command instanceof OrderCommand.DraftAndIssue || command instanceof OrderCommand.Issue;
    }

    private static Optional<IncidentId> incidentOf(OrderCommand command, Optional<Versioned<Order>> found) {
        return switch (command) {
            case OrderCommand.Draft c -> Optional.of(c.content().incident());
            case OrderCommand.DraftAndIssue c -> Optional.of(c.content().incident());
            case OrderCommand c -> found.map(order -> order.state().content().incident());
        };
    }

    private static Plan join(Plan first, Plan second) {
        if (first instanceof Plan.Write(List<Change> mine) && second instanceof Plan.Write(List<Change> theirs)) {
            List<Change> all = new ArrayList<>(mine);
            all.addAll(theirs);
            return new Plan.Write(List.copyOf(all));
        }
        return first instanceof Plan.No ? first : second;
    }

    private static Plan plan(StreamId stream, long version, Decision<? extends Event> decision) {
        return decision.fold(
                events -> new Plan.Write(List.of(new Change(stream, version, events))),
                refusal -> new Plan.No(refusal));
    }

    private static StreamId stream(String kind, Object id) {
        return new StreamId(kind, id.toString());
    }

    private static boolean hasMovedOn(Optional<? extends Versioned<?>> found, OptionalLong seen) {
        return seen.isPresent() && found.isPresent() && found.get().version() != seen.getAsLong();
    }

    private static <T> T stateOf(Optional<Versioned<T>> found) {
        return found.map(Versioned::state).orElse(null);
    }

    private static long versionOf(Optional<? extends Versioned<?>> found) {
        return found.map(Versioned::version).orElse(0L);
    }
}
