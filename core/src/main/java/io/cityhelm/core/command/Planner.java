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
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
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
        int openOrders = command instanceof IncidentCommand.Close ? openOrders(command.incident()) : 0;
        Plan plan = plan(
                stream("incident", command.incident()),
                versionOf(found),
                IncidentDecisions.decide(stateOf(found), command, context, openOrders));
        if (hasMovedOn(found, seen)) {
            Incident now = found.orElseThrow().state();
            return unlessForbidden(plan, Refusal.because("incident.moved-on", now.number(), now.stage()));
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
        return join(decided(promote, situation.alert(key), context), plan);
    }

    private Plan onOrder(OrderCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Order>> found = situation.order(command.order());
        Optional<IncidentId> id = incidentOf(command, found);
        if (id.isEmpty()) {
            return new Plan.No(Refusal.because("order.unknown", command.order()));
        }
        Optional<Versioned<Incident>> incident = situation.incident(id.get());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id.get()));
        }
        Plan plan = plan(
                stream("order", command.order()),
                versionOf(found),
                OrderDecisions.decide(
                        stateOf(found), command, context, incident.get().state()));
        if (hasMovedOn(found, seen)) {
            Order now = found.orElseThrow().state();
            return unlessForbidden(plan, Refusal.because("order.moved-on", now.number(), now.stage()));
        }
        return join(plan, bound(command, incident.get(), context));
    }

    /** What the order means for its incident: the first one starts the handling; others hold only if it stands as it was. */
    private static Plan bound(OrderCommand command, Versioned<Incident> incident, Context context) {
        return switch (command) {
            case OrderCommand.Issue c -> started(incident, context);
            case OrderCommand.DraftAndIssue c -> started(incident, context);
            case OrderCommand.Draft c -> unchanged(incident);
            case OrderCommand.Verify c -> unchanged(incident);
            case OrderCommand.Cancel c -> unchanged(incident);
            case OrderCommand c -> new Plan.Write(List.of());
        };
    }

    private static Plan started(Versioned<Incident> incident, Context context) {
        return incident.state().stage() == IncidentStage.VERIFIED
                ? startHandling(incident, context)
                : unchanged(incident);
    }

    /** No event, but the append is refused when another process changed the incident meanwhile. */
    private static Plan unchanged(Versioned<Incident> incident) {
        StreamId stream = stream("incident", incident.state().id());
        return new Plan.Write(List.of(new Change(stream, incident.version(), List.of())));
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
        Plan plan = decided(command, found, context);
        if (hasMovedOn(found, seen)) {
            Alert now = found.orElseThrow().state();
            return unlessForbidden(
                    plan, Refusal.because("alert.moved-on", now.content().title(), now.state()));
        }
        return command instanceof AlertCommand.Promote(AlertKey key, IncidentId incident)
                ? join(plan, joined(incident))
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
                : unchanged(found.get());
    }

    private static Plan decided(AlertCommand command, Optional<Versioned<Alert>> found, Context context) {
        return plan(
                stream("alert", command.alert()),
                versionOf(found),
                AlertDecisions.decide(stateOf(found), command, context));
    }

    /** Who may not act hears that; only who may hears how the thing has moved on. */
    private static Plan unlessForbidden(Plan plan, Refusal movedOn) {
        boolean forbidden =
                plan instanceof Plan.No(Refusal refusal) && refusal.rule().startsWith("authority.");
        return forbidden ? plan : new Plan.No(movedOn);
    }

    private int openOrders(IncidentId incident) throws JournalUnavailableException {
        return (int) situation.ordersOf(incident).stream()
                .filter(order -> !order.state().stage().isEnded())
                .count();
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
