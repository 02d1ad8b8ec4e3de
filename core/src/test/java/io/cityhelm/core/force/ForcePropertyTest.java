package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ForcePropertyTest {

    private static final List<IncidentId> INCIDENTS = List.of(Town.INCIDENT, Brigade.OTHER);

    @Property(seed = "20261122")
    void whatever_is_commanded_a_unit_has_one_open_assignment_that_nobody_overwrites(@ForAll Random random) {
        Assignment now = null;
        for (int step = 0; step < 60; step++) {
            Instant at = Town.NOON.plusSeconds(step * 120L);
            AssignmentCommand command = command(random);
            Incident incident = incident(command, now);
            boolean system =
                    command instanceof AssignmentCommand.AskCheck || command instanceof AssignmentCommand.MissCheck;
            Decision<AssignmentEvent> decision = AssignmentDecisions.decide(
                    now,
                    command,
                    Town.context(system ? Town.OUTBOX : Town.STREET_OFFICER, at),
                    incident,
                    Optional.empty());
            for (AssignmentEvent event : decision.fold(events -> events, (Refusal no) -> List.<AssignmentEvent>of())) {
                Assignment after = Assignment.evolve(now, event);
                if (now != null && now.state().isOpen() && !after.incident().equals(now.incident())) {
                    throw new AssertionError("an open assignment was overwritten by " + event);
                }
                assertThat(after.check().isPresent()).isEqualTo(after.state() == AssignmentState.ON_SCENE);
                assertThat(after.stateSince()).isAfterOrEqualTo(after.heldSince());
                now = after;
            }
        }
    }

    @Property(seed = "20261122")
    void whatever_is_taken_used_and_returned_no_quantity_falls_below_zero_and_nothing_is_lost(@ForAll Random random) {
        Stock now = null;
        int used = 0;
        for (int step = 0; step < 60; step++) {
            IncidentId id = INCIDENTS.get(random.nextInt(2));
            int quantity = random.nextInt(40) - 5;
            StockCommand command = switch (random.nextInt(3)) {
                case 0 -> new StockCommand.Reserve(Brigade.HOSES, id, quantity);
                case 1 -> new StockCommand.Consume(Brigade.HOSES, id, quantity);
                default -> new StockCommand.Return(Brigade.HOSES, id, quantity);
            };
            DepotStatus doors = DepotStatus.values()[random.nextInt(2)];
            Decision<StockEvent> decision = StockDecisions.decide(
                    now,
                    command,
                    Town.context(Town.STREET_OFFICER, Town.NOON),
                    Brigade.incident(id, Town.STREET),
                    doors);
            for (StockEvent event : decision.fold(events -> events, (Refusal no) -> List.<StockEvent>of())) {
                now = Stock.evolve(now, event);
                assertThat(event instanceof StockEvent.StockReserved && doors == DepotStatus.CLOSED)
                        .isFalse();
                used += event instanceof StockEvent.StockConsumed consumed ? consumed.quantity() : 0;
                assertThat(now.free()).isNotNegative();
                assertThat(now.held().values())
                        .allSatisfy(held -> assertThat(held).isPositive());
                assertThat(now.free() + now.allHeld() + used).isEqualTo(Brigade.HOSES.listed());
            }
        }
    }

    private static Incident incident(AssignmentCommand command, Assignment now) {
        Map<IncidentId, Incident> all = new HashMap<>();
        INCIDENTS.forEach(id -> all.put(id, Brigade.incident(id, Town.STREET)));
        return switch (command) {
            case AssignmentCommand.Reserve c -> all.get(c.incident());
            case AssignmentCommand.Dispatch c -> all.get(c.incident());
            case AssignmentCommand c -> now == null ? null : all.get(now.incident());
        };
    }

    private static AssignmentCommand command(Random random) {
        String unit = Brigade.ENGINE.id();
        IncidentId id = INCIDENTS.get(random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0 -> new AssignmentCommand.Reserve(Brigade.ENGINE, id, "");
            case 1 -> new AssignmentCommand.Dispatch(Brigade.ENGINE, id, "");
            case 2 -> new AssignmentCommand.Arrive(unit, Brigade.RHYTHM);
            case 3 -> new AssignmentCommand.Release(unit, "");
            case 4 -> new AssignmentCommand.Cancel(unit, "not needed");
            case 5 -> new AssignmentCommand.AskCheck(unit);
            case 6 -> new AssignmentCommand.MissCheck(unit);
            default -> new AssignmentCommand.AnswerCheck(unit, "");
        };
    }
}
