package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StreamId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest extends OpenLedger {

    @Test
    void a_command_that_has_not_seen_the_latest_is_refused_with_how_things_stand() throws Exception {
        reportAndVerify();
        IncidentCommand close = new IncidentCommand.Dismiss(Town.INCIDENT, "a prank");

        Outcome mine = submit(desk, Town.STREET_OFFICER, Request.of(close, 1));
        Outcome stranger = submit(desk, Town.OTHER_STREET_OFFICER, Request.of(close, 1));

        assertThat(rule(mine)).isEqualTo("incident.moved-on");
        assertThat(rule(stranger)).as("a stranger learns nothing").isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void the_story_of_an_incident_starts_with_its_alert() throws Exception {
        raise();
        submit(
                desk,
                Town.STREET_OFFICER,
                Request.of(new AlertCommand.Acknowledge(ALERT, "mine", Town.NOON.plusSeconds(600))));
        submit(
                desk,
                Town.STREET_OFFICER,
                Request.of(Town.report(Town.INCIDENT, Town.STREET, Optional.of(ALERT.value()))));

        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly("AlertRaised", "AlertAcknowledged", "AlertPromoted", "IncidentReported");
    }

    @Test
    void an_alert_becomes_an_incident_or_neither_happens() throws Exception {
        raise();
        Request forged = Request.of(Town.report(
                Town.INCIDENT,
                Town.STREET,
                Optional.of(AlertKey.of("cap", "unknown").value())));

        assertThat(rule(submit(desk, Town.STREET_OFFICER, forged))).isEqualTo("alert.unknown");
        assertThat(rule(submit(desk, Town.STREET_OFFICER, Request.of(new AlertCommand.Promote(ALERT, Town.INCIDENT)))))
                .isEqualTo("incident.unknown");
        assertThat(ledger.situation().incident(Town.INCIDENT)).isEmpty();
        assertThat(ledger.situation().alert(ALERT).orElseThrow().state().state())
                .isEqualTo(AlertState.RAISED);
    }

    @Test
    void a_second_alert_of_the_same_joins_an_incident_that_is_open() throws Exception {
        raise();
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));

        Outcome joined = submit(desk, Town.STREET_OFFICER, Request.of(new AlertCommand.Promote(ALERT, Town.INCIDENT)));

        assertThat(joined).isInstanceOf(Outcome.Done.class);
        assertThat(ledger.situation().timeline(Town.INCIDENT)).hasSize(3);
    }

    @Test
    void deadlines_compare_as_time_and_not_as_text() throws Exception {
        // …58Z stands after …58.1Z in the alphabet, and before it in time
        Change raised = new Change(
                new StreamId("alert", ALERT.value()),
                0,
                List.of(new AlertEvent.AlertRaised(
                        ALERT, Town.alert(Optional.of(Town.NOON.plusSeconds(58))), Town.NOON)));
        assertThat(ledger.journal().append(Town.NOON, Town.OUTBOX, List.of(raised)))
                .hasSize(1);

        assertThat(ledger.situation().due(Town.NOON.plusMillis(57_900))).isEmpty();
        assertThat(ledger.situation().due(Town.NOON.plusSeconds(58))).hasSize(1);
        assertThat(ledger.situation().due(Town.NOON.plusMillis(58_100))).hasSize(1);
        assertThat(ledger.journal().after(0, 1).getFirst().entry().at()).isEqualTo(Town.NOON);
    }

    @Test
    void what_the_journal_is_measured_against_writes_the_very_same_rows() throws Exception {
        reportAndVerify();
        Path bare = folder.resolve("bare.db");
        try (BareInserts inserts = BareInserts.open(bare)) {
            inserts.insert(
                    ledger.journal().after(0, 10).stream().map(Recorded::entry).toList());
        }

        try (Ledger copy = Ledger.open(bare)) {
            assertThat(copy.verify()).isEqualTo(new Ledger.Verdict(2, Optional.empty()));
        }
    }

    @Test
    void the_oldest_open_incident_stands_first_whatever_was_done_to_it() throws Exception {
        IncidentId second = new IncidentId(new UUID(0, 2));
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        clock.advance(Duration.ofMinutes(1));
        submit(desk, Town.STREET_OFFICER, Request.of(Town.report(second, Town.STREET)));
        clock.advance(Duration.ofMinutes(1));
        submit(desk, Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));

        assertThat(ledger.situation().openIncidents())
                .extracting(each -> each.state().id())
                .containsExactly(Town.INCIDENT, second);
        assertThat(ledger.situation().openIncidents().getFirst().state().stage())
                .isEqualTo(IncidentStage.VERIFIED);
        assertThat(ledger.situation().order(new OrderId(new UUID(0, 9)))).isEmpty();
    }
}
