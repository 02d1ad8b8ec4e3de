package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.report.ReportEvent;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.report.ReportRule;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.OpenLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports in a response, over a real journal: what is due, what the record says of it, and what a restart makes of it. */
class ResponseReportsTest extends OpenLedger {

    private static final ReportClocks CLOCKS = new ReportClocks(
            List.of(new ReportRule(
                    Set.of(Grade.II),
                    Set.of(Level.DISTRICT),
                    Optional.empty(),
                    Duration.ofHours(8),
                    Optional.of(Duration.ofHours(8)),
                    Optional.empty(),
                    Duration.ofHours(8))),
            category -> Optional.empty());

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(
                on.journal(),
                on.lookups(),
                new CityRules(Ladders.NONE, Intake.VERIFY_ALL, OrderRules.NONE, CLOCKS),
                Town.TREE,
                clock,
                clock.getZone());
    }

    @BeforeEach
    void prepare() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
    }

    @Test
    void every_switch_moves_what_is_due_at_once_and_after_a_restart_and_a_rebuild_it_is_the_same() throws Exception {
        assertThat(next()).contains(new ReportClocks.Due(ReportKind.FIRST, at(480), Optional.empty()));
        clock.advance(Duration.ofMinutes(10));
        propose(ResponseLevel.III);
        assertThat(next())
                .as("a proposal holds nothing")
                .map(ReportClocks.Due::at)
                .contains(at(480));
        approve();
        assertThat(next()).contains(due(ReportKind.PHONE, at(55), ResponseLevel.III, 45));
        clock.advance(Duration.ofMinutes(10));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(
                        new ActivationCommand.Raise(Responses.ID, Responses.measures(ResponseLevel.II, 0), "worse")));
        approve();
        assertThat(next()).contains(due(ReportKind.PHONE, at(50), ResponseLevel.II, 30));

        var before = ledger.lookups().activations().live();
        ledger.rebuild();
        assertThat(ledger.lookups().activations().live()).isEqualTo(before);
        close();
        open();
        assertThat(next()).contains(due(ReportKind.PHONE, at(50), ResponseLevel.II, 30));

        done(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.End(Responses.ID, "dry")));
        approve();
        assertThat(next()).contains(new ReportClocks.Due(ReportKind.FIRST, at(480), Optional.empty()));
    }

    @Test
    void a_call_and_a_report_keep_by_when_they_were_due_in_the_response_and_a_rebuild_tells_the_same()
            throws Exception {
        propose(ResponseLevel.II);
        approve();
        clock.advance(Duration.ofMinutes(40));
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ReportCommand.Telephone(Town.INCIDENT, "Wang", at(29), "a leak"), 0));
        assertThat(next()).contains(due(ReportKind.FIRST, at(60), ResponseLevel.II, 60));
        clock.advance(Duration.ofMinutes(30));
        done(Town.DISTRICT_OFFICER, Request.of(new ReportCommand.Send(Town.INCIDENT, ReportKind.FIRST, "a leak"), 1));

        var file = ledger.lookups().reports().of(Town.INCIDENT).orElseThrow().state();
        assertThat(file.calls()).singleElement().satisfies(call -> {
            assertThat(call.due()).contains(at(30));
            assertThat(call.called()).isEqualTo(at(29));
            assertThat(call.told()).isEqualTo("Wang");
        });
        assertThat(ReportClocks.late(file))
                .as("by the clock of the response")
                .extracting(ReportEvent.ReportSent::due)
                .containsExactly(Optional.of(at(60)));
        assertThat(next()).contains(due(ReportKind.FOLLOW_UP, at(190), ResponseLevel.II, 120));
        ledger.rebuild();
        assertThat(ledger.lookups().reports().of(Town.INCIDENT).orElseThrow().state())
                .isEqualTo(file);
    }

    private void propose(ResponseLevel level) throws Exception {
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ActivationCommand.Propose(
                        Responses.ID, Responses.terms(Town.DISTRICT), Responses.measures(level, 0), "rain")));
    }

    private void approve() throws Exception {
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));
    }

    private Optional<ReportClocks.Due> next() throws Exception {
        ReportStanding standing = ReportStanding.of(
                ledger.lookups().reports().ofOpenIncidents(),
                ledger.lookups().activations().live().stream()
                        .map(Versioned::state)
                        .toList());
        return CLOCKS.next(
                ledger.situation().incident(Town.INCIDENT).orElseThrow().state(), standing, Town.TREE);
    }

    private static ReportClocks.Due due(ReportKind kind, Instant at, ResponseLevel level, int minutes) {
        return new ReportClocks.Due(kind, at, Optional.of(new ReportClocks.Hurry(level, Duration.ofMinutes(minutes))));
    }

    private static Instant at(int minutes) {
        return Town.NOON.plus(Duration.ofMinutes(minutes));
    }
}
