package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Arrangement;
import io.cityhelm.core.dispatch.JointOrders;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.dispatch.Surroundings;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on orders, with what they mean for their incident. */
final class OrderPlanner {

    private final Situation situation;
    private final OrderRules rules;

    OrderPlanner(Situation situation, OrderRules rules) {
        this.situation = situation;
        this.rules = rules;
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
        Plan plan = decided(command, found, context, incident.get());
        if (Plan.hasMovedOn(found, seen)) {
            Order now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("order.moved-on", now.number(), now.stage()));
        }
        Plan whole = command instanceof OrderCommand.Reassign reassign && found.isPresent()
                ? Plan.join(plan, replacement(reassign, found.get().state(), context, incident.get()))
                : plan;
        return Plan.join(whole, bound(command, whole, incident.get(), context));
    }

    /** All orders of the group, or none. Their numbers are the one number and their place in the group. */
    Plan onGroup(OrderGroup group, Context context) throws JournalUnavailableException {
        Optional<Refusal> objection = group.objection();
        if (objection.isPresent()) {
            return new Plan.No(objection.get());
        }
        IncidentId id = group.members().getFirst().content().incident();
        Optional<Versioned<Incident>> incident = situation.incident(id);
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id));
        }
        Plan whole = new Plan.Write(List.of());
        int place = 0;
        for (OrderCommand command : group.commands()) {
            Context numbered = context.numbered(context.nextNumber() + "-%02d".formatted(++place));
            whole = Plan.join(whole, decided(command, situation.order(command.order()), numbered, incident.get()));
        }
        OrderCommand first = group.commands().getFirst();
        return Plan.join(whole, bound(first, whole, incident.get(), context));
    }

    /** All open orders of the group, or none. */
    Plan onGroupCancel(Request.OnGroupCancel cancel, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> incident = situation.incident(cancel.incident());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", cancel.incident()));
        }
        Plan whole = new Plan.Write(List.of());
        int open = 0;
        for (Versioned<Order> order : situation.ordersOf(cancel.incident())) {
            boolean its = order.state()
                    .terms()
                    .group()
                    .filter(tie -> tie.group().equals(cancel.group()))
                    .isPresent();
            if (its && !order.state().stage().isEnded()) {
                open++;
                OrderCommand each = new OrderCommand.Cancel(order.state().id(), cancel.reason());
                whole = Plan.join(whole, decided(each, Optional.of(order), context, incident.get()));
            }
        }
        return open == 0
                ? new Plan.No(Refusal.because("order.group-over"))
                : Plan.join(whole, unchanged(incident.get()));
    }

    private Plan decided(
            OrderCommand command, Optional<Versioned<Order>> found, Context context, Versioned<Incident> incident)
            throws JournalUnavailableException {
        String kind = content(command, found).map(OrderContent::kind).orElse("");
        boolean checked = command instanceof OrderCommand.Verify || command instanceof OrderCommand.VerifyAlone;
        int helpers = checked ? openHelpers(found) : 0;
        return Plan.of(
                Plan.stream("order", command.order()),
                Plan.versionOf(found),
                OrderDecisions.decide(
                        Plan.stateOf(found),
                        command,
                        context,
                        new Surroundings(incident.state(), rules.of(kind), helpers)));
    }

    /** The order that takes the place of another one: the same words and windows for another department. */
    private Plan replacement(OrderCommand.Reassign reassign, Order old, Context context, Versioned<Incident> incident)
            throws JournalUnavailableException {
        OrderContent content = old.content();
        OrderContent next = new OrderContent(
                content.incident(),
                reassign.department(),
                content.kind(),
                content.text(),
                content.place(),
                incident.state().owner(),
                content.windows());
        List<Tie> ties = new ArrayList<>();
        ties.add(new Tie(Tie.Kind.REPLACES, reassign.next().value(), Optional.of(old.id()), reassign.reason()));
        old.terms().group().ifPresent(ties::add);
        OrderCommand issue =
                new OrderCommand.DraftAndIssue(reassign.next(), next, new Arrangement(ties, Optional.empty()));
        return decided(issue, situation.order(reassign.next()), context, incident);
    }

    private int openHelpers(Optional<Versioned<Order>> found) throws JournalUnavailableException {
        Optional<Tie> lead = found.flatMap(order -> order.state().terms().tie(Tie.Kind.LEADS));
        return lead.isEmpty()
                ? 0
                : JointOrders.openHelpers(
                        lead.get(),
                        situation.ordersOf(found.get().state().content().incident()).stream()
                                .map(Versioned::state)
                                .toList());
    }

    /** What the order means for its incident: the first that leaves starts the handling; others hold only if it stands as it was. */
    private static Plan bound(OrderCommand command, Plan plan, Versioned<Incident> incident, Context context) {
        return switch (command) {
            case OrderCommand.RecordDelivery c -> new Plan.Write(List.of());
            case OrderCommand.RecordAnswer c -> new Plan.Write(List.of());
            case OrderCommand.ConfirmRecall c -> new Plan.Write(List.of());
            case OrderCommand.ConfirmRework c -> new Plan.Write(List.of());
            case OrderCommand.Expire c -> new Plan.Write(List.of());
            case OrderCommand.Remind c -> new Plan.Write(List.of());
            case OrderCommand.ConfirmReminder c -> new Plan.Write(List.of());
            case OrderCommand.LeavingCommand c -> new Plan.Write(List.of());
            case OrderCommand.HoldCommand.RecordRequest c -> new Plan.Write(List.of());
            case OrderCommand.HoldCommand.ConfirmVerdict c -> new Plan.Write(List.of());
            case OrderCommand.HoldCommand.StandStill c -> new Plan.Write(List.of());
            case OrderCommand.HoldCommand.GoOn c -> new Plan.Write(List.of());
            case OrderCommand.Approve c ->
                leaves(plan) ? started(incident, asOwner(incident, context)) : unchanged(incident);
            case OrderCommand c -> leaves(plan) ? started(incident, context) : unchanged(incident);
        };
    }

    /** It is the owner's order that starts the handling, whoever consented to it. */
    private static Context asOwner(Versioned<Incident> incident, Context context) {
        Actor owner = new Actor.Rule("consent", incident.state().owner());
        return new Context(context.now(), owner, context.tree(), context.nextNumber());
    }

    private static boolean leaves(Plan plan) {
        return plan instanceof Plan.Write(List<Change> changes)
                && changes.stream()
                        .flatMap(change -> change.events().stream())
                        .anyMatch(OrderEvent.OrderQueued.class::isInstance);
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
        return content(command, found).map(OrderContent::incident);
    }

    private static Optional<OrderContent> content(OrderCommand command, Optional<Versioned<Order>> found) {
        return switch (command) {
            case OrderCommand.Draft c -> Optional.of(c.content());
            case OrderCommand.DraftAndIssue c -> Optional.of(c.content());
            case OrderCommand c -> found.map(order -> order.state().content());
        };
    }
}
