package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on orders, with what they mean for their incident. */
final class OrderPlanner {

    private final Situation situation;

    OrderPlanner(Situation situation) {
        this.situation = situation;
    }

    Plan onOrder(OrderCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Order>> found = situation.order(command.order());
        Optional<IncidentId> id = incidentOf(command, found);
        if (id.isEmpty()) {
            return new Plan.No(Refusal.because("order.unknown", command.order()));
        }
        Optional<Versioned<Incident>> incident = situation.incident(id.get());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id.get()));
        }
        Plan plan = Plan.of(
                Plan.stream("order", command.order()),
                Plan.versionOf(found),
                OrderDecisions.decide(
                        Plan.stateOf(found), command, context, incident.get().state()));
        if (Plan.hasMovedOn(found, seen)) {
            Order now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("order.moved-on", now.number(), now.stage()));
        }
        return Plan.join(plan, bound(command, incident.get(), context));
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
    static Plan unchanged(Versioned<Incident> incident) {
        StreamId stream = Plan.stream("incident", incident.state().id());
        return new Plan.Write(List.of(new Change(stream, incident.version(), List.of())));
    }

    /** The first order starts the handling. */
    private static Plan startHandling(Versioned<Incident> incident, Context context) {
        IncidentCommand.Handle handle =
                new IncidentCommand.Handle(incident.state().id(), "");
        return Plan.of(
                Plan.stream("incident", incident.state().id()),
                incident.version(),
                IncidentDecisions.decide(incident.state(), handle, context, 0));
    }

    private static Optional<IncidentId> incidentOf(OrderCommand command, Optional<Versioned<Order>> found) {
        return switch (command) {
            case OrderCommand.Draft c -> Optional.of(c.content().incident());
            case OrderCommand.DraftAndIssue c -> Optional.of(c.content().incident());
            case OrderCommand c -> found.map(order -> order.state().content().incident());
        };
    }
}
