package io.cityhelm.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.incident.IncidentCommand.HoldCommand;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 缓办 and 督办 of an incident of the district. */
class IncidentHoldDecisionsTest {

    /** Every command at every state, by whoever may. */
    private static final String TABLE = """
        state                  | AskDeferral             | Grant                  | Refuse                    | Resume                | ResumeOnTime          | Supervise           | EndSupervision
        -                      | incident.unknown        | incident.unknown       | incident.unknown          | incident.unknown      | incident.unknown      | incident.unknown    | incident.unknown
        REPORTED               | incident.wrong-stage    | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident-supervised | hold.not-supervised
        VERIFIED               | incident-deferral-asked | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident-supervised | hold.not-supervised
        IN_PROGRESS            | incident-deferral-asked | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident-supervised | hold.not-supervised
        RESOLVED               | incident.wrong-stage    | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident-supervised | hold.not-supervised
        CLOSED                 | incident.wrong-stage    | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident.ended      | hold.not-supervised
        DISMISSED              | incident.wrong-stage    | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident.ended      | hold.not-supervised
        MERGED                 | incident.wrong-stage    | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | incident.ended      | hold.not-supervised
        asked                  | incident.hold-asked     | incident-deferred      | incident-deferral-refused | incident.not-deferred | incident.not-deferred | incident-supervised | hold.not-supervised
        deferred               | incident.deferred       | incident.nothing-asked | incident.nothing-asked    | incident-resumed      | incident-resumed      | incident-supervised | hold.not-supervised
        supervised             | incident-deferral-asked | incident.nothing-asked | incident.nothing-asked    | incident.not-deferred | incident.not-deferred | hold.supervised     | incident-supervision-ended
        asked, city supervises | incident.hold-asked     | incident-deferred      | incident-deferral-refused | incident.not-deferred | incident.not-deferred | hold.supervised     | incident-supervision-ended
        """;

    private static final IncidentId ID = Town.INCIDENT;
    private static final Instant NOW = Town.NOON.plus(Duration.ofHours(1));
    private static final Instant TOMORROW = Town.NOON.plus(Duration.ofDays(1));
    private static final Actor.Officer SECOND = new Actor.Officer("second", "Second", Role.DUTY_OFFICER, Town.DISTRICT);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_state_does_what_the_table_says(Table.Cell cell) {
        Incident now = cell.row().equals("-") ? null : at(cell.row());

        assertThat(said(now, command(cell.column()), actorFor(cell.column()), NOW))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.rows(TABLE))
                .containsAll(
                        Arrays.stream(IncidentStage.values()).map(Enum::name).toList());
        assertThat(Table.heads(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HoldCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void whoever_asks_does_not_grant_and_while_a_level_watches_nobody_below_it_does() {
        HoldCommand grant = new HoldCommand.Grant(ID, "");
        assertThat(said(at("asked"), grant, Town.DISTRICT_OFFICER, NOW)).isEqualTo("hold.own");
        assertThat(said(at("asked"), grant, SECOND, NOW)).isEqualTo("incident-deferred");
        assertThat(said(at("asked"), grant, Town.STREET_OFFICER, NOW)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(at("asked"), grant, Town.OUTBOX, NOW)).isEqualTo("approval.by-person");
        assertThat(said(at("asked, city supervises"), grant, SECOND, NOW)).isEqualTo("hold.supervised-by");
    }

    @Test
    void only_the_owner_puts_off_and_only_a_level_above_watches() {
        assertThat(said(at("IN_PROGRESS"), command("AskDeferral"), Town.CITY_OFFICER, NOW))
                .isEqualTo("authority.take-over-first");
        assertThat(said(at("IN_PROGRESS"), command("AskDeferral"), Town.GRID_OFFICER, NOW))
                .isEqualTo("authority.role");
        assertThat(said(at("IN_PROGRESS"), command("Supervise"), Town.DISTRICT_OFFICER, NOW))
                .isEqualTo("authority.already-owner");
        assertThat(said(at("supervised"), command("EndSupervision"), Town.DISTRICT_OFFICER, NOW))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(at("deferred"), command("ResumeOnTime"), Town.DISTRICT_OFFICER, NOW))
                .isEqualTo("authority.not-by-hand");
    }

    @Test
    void time_is_given_in_the_future_and_not_for_ever_and_with_a_reason() {
        for (Instant wrong :
                List.of(NOW, NOW.minusSeconds(1), NOW.plus(HoldRules.LONGEST).plusSeconds(1))) {
            assertThat(said(at("VERIFIED"), new HoldCommand.AskDeferral(ID, wrong, "why"), Town.DISTRICT_OFFICER, NOW))
                    .isEqualTo("hold.until");
            assertThat(said(at("VERIFIED"), new HoldCommand.Supervise(ID, wrong, "why"), Town.CITY_OFFICER, NOW))
                    .isEqualTo("incident.supervision-due");
        }
        assertThat(said(at("VERIFIED"), new HoldCommand.AskDeferral(ID, TOMORROW, " "), Town.DISTRICT_OFFICER, NOW))
                .isEqualTo("text.missing");
        assertThat(said(at("asked"), new HoldCommand.Grant(ID, ""), SECOND, TOMORROW))
                .isEqualTo("hold.until");
    }

    @Test
    void it_comes_back_when_its_time_is_over_and_not_before() {
        Incident deferred = at("deferred");
        Instant until = deferred.holds().deferral().orElseThrow().until();
        assertThat(said(deferred, command("ResumeOnTime"), Town.OUTBOX, until.minusNanos(1)))
                .isEqualTo("incident.not-deferred");

        Incident back = Incident.evolve(deferred, new HoldEvent.IncidentResumed("timer", "", until));
        assertThat(back.holds().isDeferred()).isFalse();
        assertThat(back.holds().paused()).isEqualTo(Duration.between(Town.NOON, until));
        assertThat(back.stage()).isEqualTo(IncidentStage.IN_PROGRESS);
    }

    @Test
    void what_is_handled_is_not_put_off_any_more_and_what_has_ended_is_not_watched() {
        Incident resolved = Incident.evolve(
                Incident.evolve(at("deferred"), watch()), new IncidentEvent.IncidentResolved("sealed", NOW));
        assertThat(resolved.holds().isDeferred()).isFalse();
        assertThat(resolved.holds().paused()).isEqualTo(Duration.ofHours(1));
        assertThat(resolved.holds().supervision()).isPresent();

        Incident closed = Incident.evolve(resolved, new IncidentEvent.IncidentClosed("", NOW));
        assertThat(closed.holds().supervision()).isEmpty();
    }

    @Test
    void whoever_watches_and_takes_it_over_watches_no_more() {
        assertThat(said(at("supervised"), new IncidentCommand.TakeOver(ID, "ours"), Town.CITY_OFFICER, NOW))
                .isEqualTo("incident-taken-over + incident-supervision-ended");
        assertThat(said(at("supervised"), new IncidentCommand.Escalate(ID, "too big"), Town.DISTRICT_OFFICER, NOW))
                .isEqualTo("incident-escalated + incident-supervision-ended");
        assertThat(said(
                        at("supervised"),
                        new IncidentCommand.HandDown(ID, Town.STREET, "yours"),
                        Town.DISTRICT_OFFICER,
                        NOW))
                .isEqualTo("incident-handed-down");
    }

    private static String said(Incident now, IncidentCommand command, Actor actor, Instant at) {
        return Table.said(IncidentDecisions.decide(now, command, Town.context(actor, at), 0));
    }

    private static Incident at(String row) {
        return switch (row) {
            case "asked" ->
                Incident.evolve(
                        at("IN_PROGRESS"),
                        new HoldEvent.IncidentDeferralAsked(TOMORROW, "district", "no permit", Town.NOON));
            case "deferred" ->
                Incident.evolve(
                        at("asked"),
                        new HoldEvent.IncidentDeferred(
                                Town.NOON.plus(Duration.ofMinutes(30)), "district", "second", "", Town.NOON));
            case "supervised" -> Incident.evolve(at("IN_PROGRESS"), watch());
            case "asked, city supervises" -> Incident.evolve(at("asked"), watch());
            default -> IncidentDecisionsTest.at(IncidentStage.valueOf(row));
        };
    }

    private static IncidentEvent watch() {
        return new HoldEvent.IncidentSupervised(Town.CITY, TOMORROW, "city", "report daily", Town.NOON);
    }

    private static HoldCommand command(String name) {
        return switch (name) {
            case "AskDeferral" -> new HoldCommand.AskDeferral(ID, TOMORROW, "no permit");
            case "Grant" -> new HoldCommand.Grant(ID, "");
            case "Refuse" -> new HoldCommand.Refuse(ID, "it can be done");
            case "Resume" -> new HoldCommand.Resume(ID, "the permit is here");
            case "ResumeOnTime" -> new HoldCommand.ResumeOnTime(ID);
            case "Supervise" -> new HoldCommand.Supervise(ID, TOMORROW, "report daily");
            case "EndSupervision" -> new HoldCommand.EndSupervision(ID, "");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return switch (command) {
            case "ResumeOnTime" -> Town.OUTBOX;
            case "Grant", "Refuse", "Supervise", "EndSupervision" -> Town.CITY_OFFICER;
            default -> Town.DISTRICT_OFFICER;
        };
    }
}
