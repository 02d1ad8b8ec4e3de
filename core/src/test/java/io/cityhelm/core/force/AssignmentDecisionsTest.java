package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentDecisionsTest {

    /** Every command in every state, an hour later, by whoever may, for the incident that has the unit. */
    private static final String TABLE = """
        command     | -                               | RESERVED         | DISPATCHED       | ON_SCENE         | CHECK ASKED         | CHECK MISSED        | RELEASED                        | CANCELLED
        Reserve     | unit-reserved                   | unit.held        | unit.held        | unit.held        | unit.held           | unit.held           | unit-reserved                   | unit-reserved
        Dispatch    | unit-reserved + unit-dispatched | unit-dispatched  | unit.held        | unit.held        | unit.held           | unit.held           | unit-reserved + unit-dispatched | unit-reserved + unit-dispatched
        Arrive      | unit.never-assigned             | unit.wrong-state | unit-arrived     | unit.wrong-state | unit.wrong-state    | unit.wrong-state    | unit.wrong-state                | unit.wrong-state
        Release     | unit.never-assigned             | unit.wrong-state | unit.wrong-state | unit-released    | unit-released       | unit-released       | unit.wrong-state                | unit.wrong-state
        Cancel      | unit.never-assigned             | unit-cancelled   | unit-cancelled   | unit.wrong-state | unit.wrong-state    | unit.wrong-state    | unit.wrong-state                | unit.wrong-state
        AskCheck    | unit.never-assigned             | unit.wrong-state | unit.wrong-state | check-asked      | unit.check-not-due  | unit.check-not-due  | unit.wrong-state                | unit.wrong-state
        AnswerCheck | unit.never-assigned             | unit.wrong-state | unit.wrong-state | check-answered   | check-answered      | check-answered      | unit.wrong-state                | unit.wrong-state
        MissCheck   | unit.never-assigned             | unit.wrong-state | unit.wrong-state | unit.check-not-due | check-missed      | unit.check-not-due  | unit.wrong-state                | unit.wrong-state
        """;

    private static final Instant LATER = Town.NOON.plusSeconds(3600);
    private static final Incident LEAK = Brigade.incident(Town.INCIDENT, Town.STREET);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_in_every_state_does_what_the_table_says(Table.Cell cell) {
        assertThat(Table.said(decide(in(cell.column()), command(cell.row()), actorFor(cell.row()), LATER)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1).filter(head -> !head.startsWith("CHECK")))
                .containsExactlyElementsOf(
                        Arrays.stream(AssignmentState.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AssignmentCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void a_unit_that_is_held_is_refused_with_who_has_it_and_since_when() {
        Incident other = Brigade.incident(Brigade.OTHER, Town.STREET);

        Decision<AssignmentEvent> decision = AssignmentDecisions.decide(
                in("RESERVED"),
                new AssignmentCommand.Dispatch(Brigade.ENGINE, Brigade.OTHER, ""),
                Town.context(Town.STREET_OFFICER, LATER),
                other,
                Optional.empty());

        assertThat(decision)
                .isEqualTo(new Decision.Refused<>(Refusal.because(
                        "unit.held", "Engine 1", "n" + Town.STREET, "n-1", AssignmentState.RESERVED, Town.NOON)));
    }

    @Test
    void only_the_owner_of_the_incident_sends_and_only_what_belongs_to_its_jurisdiction_or_below() {
        assertThat(said(Town.DISTRICT_OFFICER, Brigade.ENGINE, LEAK)).isEqualTo("authority.take-over-first");
        assertThat(said(Town.OTHER_STREET_OFFICER, Brigade.ENGINE, LEAK)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(Town.OBSERVER, Brigade.ENGINE, LEAK)).isEqualTo("authority.role");
        assertThat(said(Town.FIRE, Brigade.ENGINE, LEAK)).isEqualTo("authority.department");
        UnitRef next = new UnitRef("fire-2", "Engine 2", "engine", "fire", Town.OTHER_STREET);
        assertThat(said(Town.STREET_OFFICER, next, LEAK)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(Town.DISTRICT_OFFICER, next, Brigade.incident(Town.INCIDENT, Town.DISTRICT)))
                .isEqualTo("unit-reserved");
    }

    @Test
    void nobody_asks_or_misses_a_check_by_hand() {
        for (String command : List.of("AskCheck", "MissCheck")) {
            assertThat(Table.said(decide(in("CHECK ASKED"), command(command), Town.STREET_OFFICER, LATER)))
                    .isEqualTo("authority.not-by-hand");
        }
    }

    @Test
    void nobody_is_sent_to_what_has_ended_but_who_is_there_is_released() {
        Incident ended = Incident.evolve(LEAK, new IncidentEvent.IncidentDismissed("a prank", Town.NOON));

        assertThat(said(Town.STREET_OFFICER, Brigade.ENGINE, ended)).isEqualTo("incident.ended");
        assertThat(Table.said(AssignmentDecisions.decide(
                        in("ON_SCENE"),
                        command("Release"),
                        Town.context(Town.STREET_OFFICER, LATER),
                        ended,
                        Optional.empty())))
                .isEqualTo("unit-released");
    }

    @Test
    void checks_come_at_their_time_and_who_arrives_joins_those_who_are_there() {
        Assignment there = in("ON_SCENE");
        Instant due = Town.NOON.plus(Brigade.RHYTHM.every());

        assertThat(Table.said(decide(there, command("AskCheck"), Town.OUTBOX, due.minusNanos(1))))
                .isEqualTo("unit.check-not-due");
        assertThat(there.wakes()).contains(due);
        Assignment asked = in("CHECK ASKED");
        assertThat(asked.wakes()).contains(due.plus(Brigade.RHYTHM.answer()));
        assertThat(in("CHECK MISSED").wakes()).as("only a person goes on").isEmpty();

        Instant theirs = LATER.plusSeconds(90);
        Decision<AssignmentEvent> joined = AssignmentDecisions.decide(
                in("DISPATCHED"),
                command("Arrive"),
                Town.context(Town.STREET_OFFICER, LATER),
                LEAK,
                Optional.of(theirs));
        AssignmentEvent arrived = joined.fold(List::getFirst, no -> null);
        assertThat(Assignment.evolve(in("DISPATCHED"), arrived).wakes()).contains(theirs);
    }

    private static String said(Actor actor, UnitRef unit, Incident incident) {
        return Table.said(AssignmentDecisions.decide(
                null,
                new AssignmentCommand.Reserve(unit, incident.id(), ""),
                Town.context(actor, LATER),
                incident,
                Optional.empty()));
    }

    private static Decision<AssignmentEvent> decide(
            Assignment now, AssignmentCommand command, Actor actor, Instant at) {
        return AssignmentDecisions.decide(now, command, Town.context(actor, at), LEAK, Optional.empty());
    }

    private static Actor actorFor(String command) {
        return command.equals("AskCheck") || command.equals("MissCheck") ? Town.OUTBOX : Town.STREET_OFFICER;
    }

    private static Assignment in(String state) {
        AssignmentEvent reserved = new AssignmentEvent.UnitReserved(
                Brigade.ENGINE, Town.INCIDENT, "n-1", Town.STREET, "street", "", Town.NOON);
        AssignmentEvent dispatched = new AssignmentEvent.UnitDispatched("street", "", Town.NOON);
        Instant first = Town.NOON.plus(Brigade.RHYTHM.every());
        AssignmentEvent arrived = new AssignmentEvent.UnitArrived("street", Brigade.RHYTHM, first, Town.NOON);
        AssignmentEvent asked = new AssignmentEvent.CheckAsked(first.plus(Brigade.RHYTHM.answer()), first);
        return switch (state) {
            case "-" -> null;
            case "RESERVED" -> after(reserved);
            case "DISPATCHED" -> after(reserved, dispatched);
            case "ON_SCENE" -> after(reserved, dispatched, arrived);
            case "CHECK ASKED" -> after(reserved, dispatched, arrived, asked);
            case "CHECK MISSED" ->
                after(reserved, dispatched, arrived, asked, new AssignmentEvent.CheckMissed(Town.NOON));
            case "RELEASED" ->
                after(reserved, dispatched, arrived, new AssignmentEvent.UnitReleased("street", "", Town.NOON));
            case "CANCELLED" -> after(reserved, new AssignmentEvent.UnitCancelled("street", "not needed", Town.NOON));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Assignment after(AssignmentEvent... events) {
        return Arrays.stream(events).reduce(null, Assignment::evolve, (one, other) -> other);
    }

    private static AssignmentCommand command(String name) {
        String unit = Brigade.ENGINE.id();
        return switch (name) {
            case "Reserve" -> new AssignmentCommand.Reserve(Brigade.ENGINE, Town.INCIDENT, "");
            case "Dispatch" -> new AssignmentCommand.Dispatch(Brigade.ENGINE, Town.INCIDENT, "");
            case "Arrive" -> new AssignmentCommand.Arrive(unit, Brigade.RHYTHM);
            case "Release" -> new AssignmentCommand.Release(unit, "");
            case "Cancel" -> new AssignmentCommand.Cancel(unit, "not needed");
            case "AskCheck" -> new AssignmentCommand.AskCheck(unit);
            case "AnswerCheck" -> new AssignmentCommand.AnswerCheck(unit, "all seven");
            case "MissCheck" -> new AssignmentCommand.MissCheck(unit);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
