package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Arrangement;
import io.cityhelm.core.dispatch.Demands;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.Surroundings;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps from an alert to an issued order, decided one after the other on what the one before left: every rule is
 * asked as if the steps had been taken singly. Pure.
 */
public final class ResponseDecisions {

    private ResponseDecisions() {}

    /** The events of the incident, then those of its order; or the first refusal. The alert is not asked. */
    public static Decision<Event> decide(Request.Respond request, Context context) {
        return decide(request, context, Demands.NONE);
    }

    /** @param demands what the city asks of the order's kind: one that needs consent is held, and starts nothing yet */
    static Decision<Event> decide(Request.Respond request, Context context, Demands demands) {
        IncidentId id = request.report().incident();
        if (!request.content().incident().equals(id)) {
            return Decision.refuse("order.unknown", request.order());
        }
        Steps steps = new Steps(context);
        Optional<Refusal> no = steps.take(request.report())
                .or(() -> steps.take(new IncidentCommand.Verify(id, request.verified(), "")))
                .or(() -> steps.order(request, demands));
        return no.<Decision<Event>>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted<>(steps.events));
    }

    /** An incident that does not stand in the journal yet. */
    private static final class Steps {
        private final Context context;
        private final List<Event> events = new ArrayList<>();
        private Incident now;

        Steps(Context context) {
            this.context = context;
        }

        Optional<Refusal> take(IncidentCommand command) {
            return IncidentDecisions.decide(now, command, context, 0)
                    .fold(
                            happened -> {
                                happened.forEach(event -> now = Incident.evolve(now, event));
                                events.addAll(happened);
                                return Optional.empty();
                            },
                            Optional::of);
        }

        /** The order starts the handling, as any first order does. */
        Optional<Refusal> order(Request.Respond request, Demands demands) {
            OrderCommand command = new OrderCommand.DraftAndIssue(
                    request.order(), request.content(), new Arrangement(List.of(), request.addressing()));
            return OrderDecisions.decide(null, command, numbered(), new Surroundings(now, demands, 0))
                    .fold(
                            issued -> started(issued).or(() -> {
                                events.addAll(issued);
                                return Optional.empty();
                            }),
                            Optional::of);
        }

        private Optional<Refusal> started(List<OrderEvent> issued) {
            return issued.stream().anyMatch(OrderEvent.OrderQueued.class::isInstance)
                    ? take(new IncidentCommand.Handle(now.id(), ""))
                    : Optional.empty();
        }

        /** The incident has the number of the change; its order, which people tell apart from it, one of its own. */
        private Context numbered() {
            return new Context(context.now(), context.actor(), context.tree(), context.nextNumber() + "-1");
        }
    }
}
