package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.incident.Counterparts;
import io.cityhelm.core.incident.Help;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.incident.Surroundings;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on incidents, with what belongs to them: the alert they come from, the other incidents they touch. */
final class IncidentPlanner {

    private final Situation situation;
    private final Forces forces;
    private final Intake intake;
    private final OrdersAtRest resting;

    IncidentPlanner(Situation situation, Forces forces, Intake intake) {
        this.situation = situation;
        this.forces = forces;
        this.intake = intake;
        this.resting = new OrdersAtRest(situation);
    }

    Plan onIncident(IncidentCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> found = situation.incident(command.incident());
        Map<IncidentId, Versioned<Incident>> near = near(command, found);
        Decision<IncidentEvent> decision =
                IncidentDecisions.decide(Plan.stateOf(found), command, context, around(command, near));
        Plan plan = Plan.of(Plan.stream("incident", command.incident()), Plan.versionOf(found), decision);
        if (Plan.hasMovedOn(found, seen)) {
            Incident now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("incident.moved-on", now.number(), now.stage()));
        }
        if (found.isPresent()) {
            Incident now = found.get().state();
            Plan whole = Plan.join(plan, otherSides(now, decision, near));
            return Plan.join(whole, resting.following(now, decision, context));
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

    private Surroundings around(IncidentCommand command, Map<IncidentId, Versioned<Incident>> near)
            throws JournalUnavailableException {
        List<Incident> others = near.values().stream().map(Versioned::state).toList();
        return switch (command) {
            case IncidentCommand.Close c ->
                Surroundings.orders(openOrders(c.incident()))
                        .withHeldUnits(heldUnits(c.incident()))
                        .withOpenChildren((int) others.stream()
                                .filter(child -> !child.stage().isEnded())
                                .count());
            case IncidentCommand.Dismiss c ->
                Surroundings.orders(openOrders(c.incident())).withHeldUnits(heldUnits(c.incident()));
            case IncidentCommand.Merge c -> {
                Surroundings orders = Surroundings.orders(openOrders(c.incident()));
                yield others.isEmpty() ? orders : orders.with(others.getFirst());
            }
            case IncidentCommand.Link c -> other(others);
            case IncidentCommand.Unlink c -> other(others);
            case IncidentCommand.AskHelp c -> Surroundings.orders(0).sharedBy(others);
            case IncidentCommand.Report c -> Surroundings.orders(0).under(intake);
            case IncidentCommand c -> Surroundings.orders(0);
        };
    }

    private static Surroundings other(List<Incident> others) {
        Surroundings none = Surroundings.orders(0);
        return others.isEmpty() ? none : none.with(others.getFirst());
    }

    /** The other incidents that a decision looks at or writes to. Those that are not there are left out. */
    private Map<IncidentId, Versioned<Incident>> near(IncidentCommand command, Optional<Versioned<Incident>> found)
            throws JournalUnavailableException {
        Map<IncidentId, Versioned<Incident>> near = new LinkedHashMap<>();
        for (IncidentId id : named(command, found.map(Versioned::state))) {
            situation.incident(id).ifPresent(each -> near.put(id, each));
        }
        return near;
    }

    private static List<IncidentId> named(IncidentCommand command, Optional<Incident> now) {
        return switch (command) {
            case IncidentCommand.Merge c -> List.of(c.into());
            case IncidentCommand.Link c -> List.of(c.parent());
            case IncidentCommand.Unlink c ->
                now.flatMap(incident -> incident.ties().parent()).stream().toList();
            case IncidentCommand.Close c ->
                now.map(incident -> incident.ties().children()).orElse(List.of());
            case IncidentCommand.AskHelp c -> c.sharing();
            case IncidentCommand.AnswerHelp c ->
                now.flatMap(Incident::help).map(Help::sharing).orElse(List.of());
            case IncidentCommand c -> List.of();
        };
    }

    /**
     * What the decision means for the others. Those that it only looked at are bound to their versions, so that an append
     * is refused when another process changed them meanwhile.
     */
    private static Plan otherSides(
            Incident now, Decision<IncidentEvent> decision, Map<IncidentId, Versioned<Incident>> near) {
        Map<IncidentId, IncidentEvent> written = decision.fold(
                events -> {
                    Map<IncidentId, IncidentEvent> all = new LinkedHashMap<>();
                    events.forEach(event -> all.putAll(Counterparts.of(now, event)));
                    return all;
                },
                refusal -> Map.of());
        List<Change> changes = new ArrayList<>();
        near.forEach((id, other) -> changes.add(new Change(
                Plan.stream("incident", id),
                other.version(),
                Optional.ofNullable(written.get(id)).stream().toList())));
        return new Plan.Write(changes);
    }

    private List<String> heldUnits(IncidentId incident) throws JournalUnavailableException {
        return forces.openAssignments(incident).stream()
                .map(held -> held.state().unit().name())
                .toList();
    }

    private int openOrders(IncidentId incident) throws JournalUnavailableException {
        return (int) situation.ordersOf(incident).stream()
                .filter(order -> !order.state().stage().isEnded())
                .count();
    }
}
