package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.force.AccountabilityCheck;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.AssignmentDecisions;
import io.cityhelm.core.force.AssignmentState;
import io.cityhelm.core.force.DepotDoors;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.Releases;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.StockDecisions;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on units and stocks, which hold only while their incident stands as it was. */
final class AssignmentPlanner {

    private final Situation situation;
    private final Forces forces;
    private final DepotDoors depots;

    AssignmentPlanner(Situation situation, Forces forces, DepotDoors depots) {
        this.situation = situation;
        this.forces = forces;
        this.depots = depots;
    }

    Plan onUnit(AssignmentCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Assignment>> found = forces.assignment(command.unitId());
        Optional<IncidentId> id = incidentOf(command, found);
        Optional<Versioned<Incident>> incident = id.isPresent() ? situation.incident(id.get()) : Optional.empty();
        if (id.isPresent() && incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id.get()));
        }
        Plan plan = Plan.of(
                Plan.stream("unit", command.unitId()),
                Plan.versionOf(found),
                AssignmentDecisions.decide(
                        Plan.stateOf(found),
                        command,
                        context,
                        Plan.stateOf(incident),
                        command instanceof AssignmentCommand.Arrive ? othersCheck(id) : Optional.empty()));
        if (Plan.hasMovedOn(found, seen)) {
            Assignment now = found.orElseThrow().state();
            return Plan.unlessForbidden(
                    plan, Refusal.because("unit.moved-on", now.unit().name(), now.state()));
        }
        return incident.isPresent() ? Plan.join(plan, OrderPlanner.unchanged(incident.get())) : plan;
    }

    /** All units that the incident holds, or none. */
    Plan onRelease(Request.OnUnitsRelease release, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> incident = situation.incident(release.incident());
        if (incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", release.incident()));
        }
        List<Versioned<Assignment>> held = forces.openAssignments(release.incident());
        Plan whole = new Plan.Write(List.of());
        for (Versioned<Assignment> one : held) {
            AssignmentCommand command = Releases.of(one.state(), release.reason());
            whole = Plan.join(
                    whole,
                    Plan.of(
                            Plan.stream("unit", command.unitId()),
                            one.version(),
                            AssignmentDecisions.decide(
                                    one.state(),
                                    command,
                                    context,
                                    incident.get().state(),
                                    Optional.empty())));
        }
        return held.isEmpty()
                ? new Plan.No(
                        Refusal.because("unit.none-held", incident.get().state().number()))
                : Plan.join(whole, OrderPlanner.unchanged(incident.get()));
    }

    Plan onStock(StockCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<Stock>> found = forces.stock(command.stock().id());
        Optional<IncidentId> id = incidentOf(command);
        Optional<Versioned<Incident>> incident = id.isPresent() ? situation.incident(id.get()) : Optional.empty();
        if (id.isPresent() && incident.isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", id.get()));
        }
        Plan plan = Plan.of(
                Plan.stream("stock", command.stock().id()),
                Plan.versionOf(found),
                StockDecisions.decide(
                        Plan.stateOf(found),
                        command,
                        context,
                        Plan.stateOf(incident),
                        depots.of(command.stock().id().depot())));
        return incident.isPresent() ? Plan.join(plan, OrderPlanner.unchanged(incident.get())) : plan;
    }

    /** All units of an incident are counted together. */
    private Optional<Instant> othersCheck(Optional<IncidentId> incident) throws JournalUnavailableException {
        return incident.isEmpty()
                ? Optional.empty()
                : forces.openAssignments(incident.get()).stream()
                        .map(Versioned::state)
                        .filter(other -> other.state() == AssignmentState.ON_SCENE)
                        .flatMap(other -> other.check().stream())
                        .map(AccountabilityCheck::next)
                        .min(Instant::compareTo);
    }

    private static Optional<IncidentId> incidentOf(AssignmentCommand command, Optional<Versioned<Assignment>> found) {
        return switch (command) {
            case AssignmentCommand.Reserve c -> Optional.of(c.incident());
            case AssignmentCommand.Dispatch c -> Optional.of(c.incident());
            case AssignmentCommand c -> found.map(one -> one.state().incident());
        };
    }

    private static Optional<IncidentId> incidentOf(StockCommand command) {
        return switch (command) {
            case StockCommand.Reserve c -> Optional.of(c.incident());
            case StockCommand.Consume c -> Optional.of(c.incident());
            case StockCommand.Return c -> Optional.of(c.incident());
            case StockCommand.Report c -> Optional.empty();
            case StockCommand.Count c -> Optional.empty();
        };
    }
}
