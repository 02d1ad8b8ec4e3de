package io.cityhelm.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.store.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood at a moment, out of the record of a real desk. */
class PastReaderTest {

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Town.NOON);
    private Ledger ledger;
    private CommandDesk desk;
    private PastReader reader;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("journal.db"));
        desk = new CommandDesk(ledger.journal(), ledger.lookups(), Town.TREE, clock, ZoneOffset.UTC);
        reader = new PastReader(ledger.journal());
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
    }

    @Test
    void given_an_incident_when_it_changed_then_each_moment_shows_it_as_it_was() throws Exception {
        IncidentId leak = report();
        clock.advance(Duration.ofMinutes(10));
        done(Town.STREET_OFFICER, new IncidentCommand.Verify(leak, Grade.III, ""));
        clock.advance(Duration.ofMinutes(10));
        done(Town.STREET_OFFICER, new IncidentCommand.Dismiss(leak, "false alarm"));

        PastSituation past = reader.read(Town.NOON.minusSeconds(3600));

        assertThat(past.incidents(at(-1))).isEmpty();
        assertThat(past.incidents(at(0))).extracting(Incident::stage).containsExactly(IncidentStage.REPORTED);
        assertThat(past.incidents(at(599))).extracting(Incident::stage).containsExactly(IncidentStage.REPORTED);
        assertThat(past.incidents(at(600))).extracting(Incident::grade).containsExactly(Grade.III);
        assertThat(past.incidents(at(1199))).hasSize(1);
        assertThat(past.incidents(at(1200))).isEmpty();
    }

    @Test
    void given_what_was_over_before_when_read_then_it_is_forgotten_and_what_stood_stays() throws Exception {
        IncidentId over = report();
        IncidentId open = report();
        clock.advance(Duration.ofMinutes(10));
        done(Town.STREET_OFFICER, new IncidentCommand.Dismiss(over, "false alarm"));
        clock.advance(Duration.ofHours(10));

        PastSituation past = reader.read(at(3600));

        assertThat(past.incidents(at(3600))).extracting(Incident::id).containsExactly(open);
        assertThat(past.incidents(at(60)))
                .as("before the reach")
                .extracting(Incident::id)
                .containsExactly(open);
    }

    @Test
    void given_a_second_reading_then_what_came_since_is_there_too() throws Exception {
        report();
        assertThat(reader.read(at(-60)).incidents(at(10))).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        report();

        PastSituation again = reader.read(at(-60));

        assertThat(again.incidents(at(10))).hasSize(1);
        assertThat(again.incidents(at(60))).hasSize(2);
    }

    private static Instant at(long second) {
        return Town.NOON.plusSeconds(second);
    }

    private IncidentId report() {
        IncidentId id = new IncidentId(UUID.randomUUID());
        done(Town.STREET_OFFICER, Town.report(id, Town.STREET));
        return id;
    }

    private void done(Actor actor, IncidentCommand command) {
        assertThat(desk.submit(actor, new Request.OnIncident(command, OptionalLong.empty()))
                        .join())
                .isInstanceOf(Outcome.Done.class);
    }
}
