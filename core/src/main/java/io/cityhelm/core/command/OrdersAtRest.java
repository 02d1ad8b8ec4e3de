package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.Surroundings;
import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of an incident's orders stand while it is put off, and go on with it, in the same change. What rests by
 * itself stays as it is, and so does what has no clock.
 */
final class OrdersAtRest {

    private final Situation situation;

    OrdersAtRest(Situation situation) {
        this.situation = situation;
    }

    /** What a decision on an incident means for the clocks of its orders; nothing for most. */
    Plan following(Incident before, Decision<IncidentEvent> decision, Context context)
            throws JournalUnavailableException {
        Incident after = decision.fold(events -> after(before, events), refusal -> before);
        Optional<Deferral> rests = after.holds().deferral();
        if (rests.isPresent() == before.holds().isDeferred()) {
            return new Plan.Write(List.of());
        }
        String by = context.actor().id();
        Context machine =
                new Context(context.now(), new Actor.Rule("hold", after.owner()), context.tree(), context.nextNumber());
        List<Change> changes = new ArrayList<>();
        for (Versioned<Order> order : situation.ordersOf(before.id())) {
            OrderCommand command = rests.<OrderCommand>map(
                            rest -> new HoldCommand.StandStill(order.state().id(), rest.until(), by))
                    .orElseGet(() -> new HoldCommand.GoOn(order.state().id(), by));
            Decision<OrderEvent> its = OrderDecisions.decide(order.state(), command, machine, Surroundings.of(after));
            if (its instanceof Decision.Accepted<OrderEvent>(List<OrderEvent> events)) {
                changes.add(new Change(Plan.stream("order", order.state().id()), order.version(), events));
            }
        }
        return new Plan.Write(List.copyOf(changes));
    }

    private static Incident after(Incident before, List<IncidentEvent> events) {
        Incident now = before;
        for (IncidentEvent event : events) {
            now = Incident.evolve(now, event);
        }
        return now;
    }
}
