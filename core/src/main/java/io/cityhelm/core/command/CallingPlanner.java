package io.cityhelm.core.command;

import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.CallingDecisions;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Commands on ladders, and what other commands mean for them: an order that is issued gets one, an end lifts them. */
final class CallingPlanner {

    private final Situation situation;
    private final Callings callings;
    private final Ladders ladders;
    private final CaseDuty onDuty;

    CallingPlanner(Situation situation, Callings callings, Ladders ladders, CaseDuty onDuty) {
        this.situation = situation;
        this.callings = callings;
        this.ladders = ladders;
        this.onDuty = onDuty;
    }

    /**
     * The ladder follows its order, so a plan about it holds only while the order stands as it was read: an answer that
     * another process records meanwhile makes the desk decide again.
     */
    Plan onCalling(CallingCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Calling>> found = callings.calling(command.order());
        Optional<Versioned<Order>> order = situation.order(command.order());
        if (found.isEmpty() || order.isEmpty()) {
            return new Plan.No(Refusal.because("calling.unknown", command.order()));
        }
        Calling now = found.get().state();
        Optional<Versioned<Incident>> incident = situation.incident(now.incident());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", now.incident()));
        }
        Plan plan = Plan.of(
                Plan.stream("calling", command.order()),
                Plan.versionOf(found),
                CallingDecisions.decide(
                        now,
                        command,
                        context,
                        incident.get().state().owner(),
                        onDuty.about(incident.get().state(), context.tree())));
        if (Plan.hasMovedOn(found, seen)) {
            return Plan.unlessForbidden(plan, Refusal.because("calling.moved-on", now.number()));
        }
        Change unchanged =
                new Change(Plan.stream("order", command.order()), order.get().version(), List.of());
        return Plan.join(plan, new Plan.Write(List.of(unchanged)));
    }

    /** The plan with what it means for ladders, in the same transaction. */
    Plan followed(Plan plan, Context context) throws JournalUnavailableException {
        if (!(plan instanceof Plan.Write(List<Change> changes))) {
            return plan;
        }
        List<Change> all = new ArrayList<>(changes);
        for (Change change : changes) {
            for (Event event : change.events()) {
                switch (event) {
                    case OrderEvent.OrderQueued queued ->
                        ladder(change, changes, context).ifPresent(all::add);
                    case IncidentEvent.IncidentResolved resolved -> all.addAll(lifted(change, context));
                    default -> {
                        // means nothing for a ladder
                    }
                }
            }
        }
        return all.size() == changes.size() ? plan : new Plan.Write(List.copyOf(all));
    }

    /** What is issued is in the same change as its draft, or was drafted before. */
    private Optional<Change> ladder(Change change, List<Change> together, Context context)
            throws JournalUnavailableException {
        OrderId id = new OrderId(UUID.fromString(change.stream().id()));
        Optional<OrderEvent.OrderDrafted> fresh = change.events().stream()
                .filter(OrderEvent.OrderDrafted.class::isInstance)
                .map(OrderEvent.OrderDrafted.class::cast)
                .findFirst();
        Optional<OrderEvent.OrderDrafted> drafted =
                fresh.isPresent() ? fresh : situation.order(id).map(order -> drafted(order.state(), context));
        if (drafted.isEmpty() || callings.calling(id).isPresent()) {
            return Optional.empty();
        }
        OrderEvent.OrderDrafted order = drafted.get();
        List<Rung> rungs = incident(order.content().incident(), together)
                .map(incident -> ladders.of(incident, order.content()))
                .orElse(List.of());
        return rungs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        Plan.stream("calling", id),
                        0,
                        List.of(CallingDecisions.set(id, order.number(), order.content(), rungs, context.now()))));
    }

    /** The incident as it is stored, or as it is opened together with the order. */
    private Optional<Incident> incident(IncidentId id, List<Change> together) throws JournalUnavailableException {
        Optional<Incident> stored = situation.incident(id).map(Versioned::state);
        if (stored.isPresent()) {
            return stored;
        }
        Incident opened = null;
        for (Change change : together) {
            if (change.stream().equals(Plan.stream("incident", id))) {
                for (Event event : change.events()) {
                    opened = Incident.evolve(opened, (IncidentEvent) event);
                }
            }
        }
        return Optional.ofNullable(opened);
    }

    private static OrderEvent.OrderDrafted drafted(Order order, Context context) {
        return new OrderEvent.OrderDrafted(
                order.id(), order.number(), order.content(), context.actor().id(), context.now());
    }

    private List<Change> lifted(Change change, Context context) throws JournalUnavailableException {
        IncidentId incident = new IncidentId(UUID.fromString(change.stream().id()));
        List<Change> changes = new ArrayList<>();
        for (Versioned<Calling> calling : callings.callingsOf(incident)) {
            List<CallingEvent> events = CallingDecisions.lift(calling.state(), context.now());
            if (!events.isEmpty()) {
                changes.add(new Change(Plan.stream("calling", calling.state().order()), calling.version(), events));
            }
        }
        return changes;
    }
}
