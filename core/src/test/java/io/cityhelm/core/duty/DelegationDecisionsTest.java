package io.cityhelm.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DelegationDecisionsTest {

    /** Every command in every state, by whoever may, when its time has come. */
    private static final String TABLE = """
        command | -                  | GRANTED            | REVOKED           | LAPSED
        Grant   | delegation-granted | delegation.exists  | delegation.exists | delegation.exists
        Revoke  | delegation.unknown | delegation-revoked | delegation.ended  | delegation.ended
        Lapse   | delegation.unknown | delegation-lapsed  | delegation.ended  | delegation.ended
        """;

    private static final DelegationId ID = new DelegationId(new UUID(5, 1));
    private static final Duration LONGEST = Duration.ofHours(72);
    private static final Instant UNTIL = Town.NOON.plus(Duration.ofHours(8));
    private static final Actor.Officer RECEIVER = Town.OTHER_STREET_OFFICER;

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_in_every_state_does_what_the_table_says(Table.Cell cell) {
        Delegation now = cell.column().equals("-") ? null : at(DelegationStage.valueOf(cell.column()));
        Actor who = cell.row().equals("Lapse") ? Town.OUTBOX : Town.STREET_OFFICER;
        Instant when = cell.row().equals("Lapse") ? UNTIL : Town.NOON;

        assertThat(said(now, command(cell.row()), who, when)).isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(DelegationStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DelegationCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void nobody_gives_more_than_they_have() {
        assertThat(grant(Town.STREET_OFFICER, RECEIVER.id(), Role.CAPTAIN, Town.STREET))
                .as("a duty officer has not the powers of a captain")
                .isEqualTo("authority.more-than-own");
        assertThat(grant(Town.STREET_OFFICER, RECEIVER.id(), Role.DUTY_OFFICER, Town.DISTRICT))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(grant(Town.CITY_OFFICER, RECEIVER.id(), Role.DUTY_OFFICER, Town.STREET))
                .as("an upper level answers for a place only after it has taken over")
                .isEqualTo("authority.take-over-first");
        assertThat(grant(Town.CITY_OFFICER, RECEIVER.id(), Role.DUTY_OFFICER, Town.CITY))
                .as("a captain gives lesser powers too")
                .isEqualTo("delegation-granted");
        assertThat(grant(Town.GRID_OFFICER, RECEIVER.id(), Role.GRID_OFFICER, Town.STREET))
                .isEqualTo("authority.role");
        assertThat(grant(Town.STREET_OFFICER, RECEIVER.id(), Role.OBSERVER, Town.STREET))
                .isEqualTo("delegation.nothing");
        assertThat(grant(Town.OUTBOX, RECEIVER.id(), Role.DUTY_OFFICER, Town.STREET))
                .isEqualTo("delegation.by-people");
        assertThat(grant(Town.STREET_OFFICER, Town.STREET_OFFICER.id(), Role.DUTY_OFFICER, Town.STREET))
                .isEqualTo("delegation.to-oneself");
    }

    @Test
    void what_was_given_is_not_passed_on_nor_used_to_take_from_others() {
        Actor acting = at(DelegationStage.GRANTED).grant().officer(ID.value(), "Wang");
        DelegationCommand another = new DelegationCommand.Grant(
                new DelegationId(new UUID(5, 2)), "li", Role.DUTY_OFFICER, Town.STREET, Optional.empty(), UNTIL, "ill");
        assertThat(said(null, another, acting, Town.NOON)).isEqualTo("authority.not-onward");
        Delegation others = Delegation.evolve(null, granted("li"));
        assertThat(said(others, new DelegationCommand.Revoke(ID, "no"), acting, Town.NOON))
                .isEqualTo("authority.not-onward");
    }

    @Test
    void it_is_taken_back_by_its_place_or_given_back_by_whoever_has_it() {
        Delegation now = at(DelegationStage.GRANTED);
        DelegationCommand revoke = new DelegationCommand.Revoke(ID, "well again");
        Actor colleague = new Actor.Officer("colleague", "Li", Role.DUTY_OFFICER, Town.STREET);
        assertThat(said(now, revoke, colleague, Town.NOON)).isEqualTo("delegation-revoked");
        assertThat(said(now, revoke, RECEIVER, Town.NOON)).isEqualTo("delegation-revoked");
        assertThat(said(now, revoke, Town.OBSERVER, Town.NOON)).isEqualTo("authority.role");
        assertThat(said(now, revoke, Town.DISTRICT_OFFICER, Town.NOON)).isEqualTo("authority.take-over-first");
        assertThat(said(now, new DelegationCommand.Revoke(ID, " "), colleague, Town.NOON))
                .isEqualTo("text.missing");
    }

    /** Microseconds from now: when it begins (none: at once), when it ends. The longest is 72 hours. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        ,            1,            delegation-granted
        ,            0,            delegation.past
        ,            -1,           delegation.past
        0,           1,            delegation-granted
        -1,          1,            delegation.past
        1,           1,            delegation.backwards
        2,           1,            delegation.backwards
        ,            259200000000, delegation-granted
        ,            259200000001, delegation.too-long
        1,           259200000001, delegation-granted
        1,           259200000002, delegation.too-long
        """)
    void its_time_lies_ahead_and_is_not_too_long(Long from, long until, String expected) {
        DelegationCommand command = new DelegationCommand.Grant(
                ID,
                RECEIVER.id(),
                Role.DUTY_OFFICER,
                Town.STREET,
                Optional.ofNullable(from).map(DelegationDecisionsTest::later),
                later(until),
                "ill");
        assertThat(said(null, command, Town.STREET_OFFICER, Town.NOON)).isEqualTo(expected);
    }

    @Test
    void only_time_ends_it_and_not_before() {
        DelegationCommand lapse = new DelegationCommand.Lapse(ID);
        assertThat(said(at(DelegationStage.GRANTED), lapse, Town.OUTBOX, UNTIL.minusNanos(1000)))
                .isEqualTo("delegation.not-over");
        assertThat(said(at(DelegationStage.GRANTED), lapse, Town.STREET_OFFICER, UNTIL))
                .isEqualTo("authority.not-by-hand");
    }

    @Test
    void it_is_in_force_from_its_first_instant_and_not_at_its_last() {
        Delegation delegation = at(DelegationStage.GRANTED);
        assertThat(delegation.isInForce(Town.NOON.minusNanos(1))).isFalse();
        assertThat(delegation.isInForce(Town.NOON)).isTrue();
        assertThat(delegation.isInForce(UNTIL.minusNanos(1))).isTrue();
        assertThat(delegation.isInForce(UNTIL)).isFalse();
        assertThat(at(DelegationStage.REVOKED).isInForce(Town.NOON)).isFalse();
        assertThat(at(DelegationStage.LAPSED).isInForce(Town.NOON))
                .as("also when the clock is set back")
                .isFalse();
    }

    @Test
    void who_commands_may_delegate_and_nobody_else() {
        assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Act.DELEGATE)))
                .containsExactly(Role.CAPTAIN, Role.DUTY_OFFICER);
    }

    private static Instant later(long micros) {
        return Town.NOON.plusNanos(micros * 1000);
    }

    private static String grant(Actor by, String to, Role role, JurisdictionCode where) {
        return said(
                null, new DelegationCommand.Grant(ID, to, role, where, Optional.empty(), UNTIL, "ill"), by, Town.NOON);
    }

    private static DelegationEvent granted(String to) {
        return new DelegationEvent.DelegationGranted(
                ID,
                "20261122-0001",
                to,
                Role.DUTY_OFFICER,
                Town.STREET,
                Town.NOON,
                UNTIL,
                "ill",
                Town.STREET_OFFICER.id(),
                Town.NOON);
    }

    private static Delegation at(DelegationStage stage) {
        Delegation granted = Delegation.evolve(null, granted(RECEIVER.id()));
        return switch (stage) {
            case GRANTED -> granted;
            case REVOKED ->
                Delegation.evolve(granted, new DelegationEvent.DelegationRevoked("li", "well again", Town.NOON));
            case LAPSED -> Delegation.evolve(granted, new DelegationEvent.DelegationLapsed(UNTIL));
        };
    }

    private static DelegationCommand command(String name) {
        return switch (name) {
            case "Grant" ->
                new DelegationCommand.Grant(
                        ID, RECEIVER.id(), Role.DUTY_OFFICER, Town.STREET, Optional.empty(), UNTIL, "ill");
            case "Revoke" -> new DelegationCommand.Revoke(ID, "well again");
            case "Lapse" -> new DelegationCommand.Lapse(ID);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String said(Delegation now, DelegationCommand command, Actor who, Instant when) {
        return Table.said(DelegationDecisions.decide(now, command, Town.context(who, when), LONGEST));
    }
}
