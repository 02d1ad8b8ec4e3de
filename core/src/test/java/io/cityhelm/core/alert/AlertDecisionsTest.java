package io.cityhelm.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertDecisionsTest {

    /** Every command in every state, when what was held has run out, by whoever may. */
    private static final String TABLE = """
        command     | -             | RAISED             | ACKNOWLEDGED       | SHELVED            | PROMOTED     | SUPERSEDED   | CLEARED
        Raise       | alert-raised  | alert.exists       | alert.exists       | alert.exists       | alert.exists | alert.exists | alert.exists
        Acknowledge | alert.unknown | alert-acknowledged | alert-acknowledged | alert-acknowledged | alert.ended  | alert.ended  | alert.ended
        Shelve      | alert.unknown | alert-shelved      | alert-shelved      | alert-shelved      | alert.ended  | alert.ended  | alert.ended
        Rearm       | alert.unknown | alert.not-due      | alert-rearmed      | alert-rearmed      | alert.ended  | alert.ended  | alert.ended
        TakeBack    | alert.unknown | alert.not-held     | alert-taken-back   | alert-taken-back   | alert.ended  | alert.ended  | alert.ended
        Promote     | alert.unknown | alert-promoted     | alert-promoted     | alert-promoted     | alert.ended  | alert.ended  | alert.ended
        RefuseTwin  | alert.unknown | twin-refused       | twin-refused       | twin-refused       | alert.ended  | alert.ended  | alert.ended
        Supersede   | alert.unknown | alert-superseded   | alert-superseded   | alert-superseded   | alert.ended  | alert.ended  | alert.ended
        Clear       | alert.unknown | alert-cleared      | alert-cleared      | alert-cleared      | alert.ended  | alert.ended  | alert.ended
        """;

    private static final AlertKey KEY = AlertKey.of("cap", "1");
    private static final Instant UNTIL = Town.NOON.plusSeconds(60);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_in_every_state_does_what_the_table_says(Table.Cell cell) {
        Alert now = cell.column().equals("-") ? null : in(AlertState.valueOf(cell.column()));

        assertThat(Table.said(decide(now, command(cell.row()), actorFor(cell.row()), UNTIL)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(AlertState.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AlertCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void it_may_wait_only_until_a_time_to_come_and_only_for_a_reason() {
        Alert raised = in(AlertState.RAISED);

        assertThat(said(raised, new AlertCommand.Acknowledge(KEY, "", UNTIL))).isEqualTo("deadline.past");
        assertThat(said(raised, new AlertCommand.Shelve(KEY, "known", UNTIL))).isEqualTo("deadline.past");
        assertThat(said(raised, new AlertCommand.Shelve(KEY, " ", UNTIL.plusSeconds(1))))
                .isEqualTo("text.missing");
        assertThat(said(raised, new AlertCommand.Clear(KEY, ""))).isEqualTo("text.missing");
    }

    @Test
    void it_is_not_rearmed_before_its_time() {
        Alert held = in(AlertState.SHELVED);

        assertThat(Table.said(decide(held, command("Rearm"), Town.OUTBOX, UNTIL.minusNanos(1))))
                .isEqualTo("alert.not-due");
    }

    @Test
    void only_who_holds_it_takes_it_back() {
        Actor other =
                new Actor.Officer("relief", "Officer relief", io.cityhelm.core.security.Role.DUTY_OFFICER, Town.STREET);

        assertThat(Table.said(decide(in(AlertState.SHELVED), command("TakeBack"), other, UNTIL)))
                .isEqualTo("alert.held-by-other");
        assertThat(Table.said(decide(in(AlertState.SHELVED), command("TakeBack"), Town.OTHER_STREET_OFFICER, UNTIL)))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void only_those_whose_jurisdiction_holds_its_place_answer_for_it() {
        Alert raised = in(AlertState.RAISED);

        for (String command : List.of("Acknowledge", "Shelve", "Promote", "Clear")) {
            assertThat(Table.said(decide(raised, command(command), Town.OTHER_STREET_OFFICER, UNTIL)))
                    .isEqualTo("authority.outside-jurisdiction");
            assertThat(Table.said(decide(raised, command(command), Town.OBSERVER, UNTIL)))
                    .isEqualTo("authority.role");
        }
        for (String command : List.of("Rearm", "Supersede")) {
            assertThat(Table.said(decide(raised, command(command), Town.STREET_OFFICER, UNTIL)))
                    .isEqualTo("authority.not-by-hand");
        }
        assertThat(Table.said(decide(null, command("Raise"), Town.OTHER_STREET_OFFICER, UNTIL)))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void what_it_was_said_not_to_be_it_is_not_asked_twice_and_stays_whatever_happens_to_it() {
        Alert refused = Alert.evolve(
                in(AlertState.RAISED), new AlertEvent.TwinRefused(Town.INCIDENT, "street", "another house", Town.NOON));

        assertThat(refused.refused()).containsExactly(Town.INCIDENT);
        assertThat(refused.state()).isEqualTo(AlertState.RAISED);
        assertThat(Table.said(decide(refused, command("RefuseTwin"), Town.STREET_OFFICER, UNTIL)))
                .isEqualTo("alert.twin-refused");
        Alert held = Alert.evolve(refused, new AlertEvent.AlertAcknowledged("street", "", UNTIL, Town.NOON));
        assertThat(held.refused()).containsExactly(Town.INCIDENT);
        assertThat(Alert.evolve(held, new AlertEvent.AlertRearmed(UNTIL)).refused())
                .containsExactly(Town.INCIDENT);
    }

    private static Alert in(AlertState state) {
        Alert raised = Alert.evolve(null, new AlertEvent.AlertRaised(KEY, Town.alert(Optional.empty()), Town.NOON));
        return switch (state) {
            case RAISED -> raised;
            case ACKNOWLEDGED -> Alert.evolve(raised, new AlertEvent.AlertAcknowledged("street", "", UNTIL, Town.NOON));
            case SHELVED -> Alert.evolve(raised, new AlertEvent.AlertShelved("street", "known", UNTIL, Town.NOON));
            case PROMOTED -> Alert.evolve(raised, new AlertEvent.AlertPromoted("street", Town.INCIDENT, Town.NOON));
            case SUPERSEDED -> Alert.evolve(raised, new AlertEvent.AlertSuperseded(KEY, Town.NOON));
            case CLEARED -> Alert.evolve(raised, new AlertEvent.AlertCleared("street", "over", Town.NOON));
        };
    }

    private static AlertCommand command(String name) {
        return switch (name) {
            case "Raise" -> new AlertCommand.Raise(KEY, Town.alert(Optional.empty()));
            case "Acknowledge" -> new AlertCommand.Acknowledge(KEY, "", UNTIL.plusSeconds(60));
            case "Shelve" -> new AlertCommand.Shelve(KEY, "known", UNTIL.plusSeconds(60));
            case "Rearm" -> new AlertCommand.Rearm(KEY);
            case "TakeBack" -> new AlertCommand.TakeBack(KEY);
            case "Promote" -> new AlertCommand.Promote(KEY, Town.INCIDENT);
            case "RefuseTwin" -> new AlertCommand.RefuseTwin(KEY, Town.INCIDENT, "another house");
            case "Supersede" -> new AlertCommand.Supersede(KEY, AlertKey.of("cap", "2"));
            case "Clear" -> new AlertCommand.Clear(KEY, "over");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return switch (command) {
            case "Raise", "Rearm", "Supersede" -> Town.OUTBOX;
            default -> Town.STREET_OFFICER;
        };
    }

    private static String said(Alert now, AlertCommand command) {
        return Table.said(decide(now, command, Town.STREET_OFFICER, UNTIL));
    }

    private static Decision<AlertEvent> decide(Alert now, AlertCommand command, Actor actor, Instant at) {
        return AlertDecisions.decide(now, command, Town.context(actor, at));
    }
}
