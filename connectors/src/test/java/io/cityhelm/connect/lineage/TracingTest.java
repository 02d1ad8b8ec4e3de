package io.cityhelm.connect.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is shown back to the record in the file that somebody dropped. */
class TracingTest {

    private static final String LINK = """
        kind: folder
        yields: %s
        directory: %s
        every: 0.2
        folder: {settle: 0}
        """;

    @TempDir
    Path folder;

    private Path box;
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        box = Files.createDirectories(folder.resolve("box"));
        cockpit = new Cockpit(folder);
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void a_value_leads_to_its_record_and_to_what_the_mapping_of_that_day_made_of_it() throws Exception {
        Instant at = Instant.now().minusSeconds(5);
        String map = """
            map:
              items: rows
              record: '{"indicator": "delay", "jurisdiction": code, "value": v, "at": t}'
            """;
        cockpit.link("probes", LINK.formatted("samples", box) + map).start();
        drop("""
            {"rows": [{"code": "990102", "v": 1, "t": "%s"}, {"code": "990101", "v": 2.5, "t": "%s"}]}
            """.formatted(at, at));
        SampleKey key = new SampleKey("delay", SmallCity.WEST);
        cockpit.until(() -> cockpit.samples().latest(key).isPresent());
        Sample sample = cockpit.samples().latest(key).orElseThrow();

        Trace trace = trace(sample);
        assertThat(trace.link()).isEqualTo("probes");
        assertThat(trace.mapping().orElseThrow().file()).isEqualTo("probes.yaml");
        assertThat(trace.isCurrent()).isTrue();
        assertThat(Duration.between(trace.received().orElseThrow(), sample.receivedAt())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        Trace.Raw.Kept kept = (Trace.Raw.Kept) trace.raw();
        assertThat(kept.record()).contains("\"v\" : 2.5").doesNotContain("990102");
        assertThat(kept.mapped().orElseThrow())
                .contains("\"value\" : 2.5")
                .contains("\"jurisdiction\" : \"990101\"")
                .contains("\"indicator\" : \"delay\"");

        // the mapping is changed: the value still says by which it came, and that it is not today's
        cockpit.stopLinks();
        cockpit.link("probes", LINK.formatted("samples", box) + map.replace("value\": v", "value\": v * 10"))
                .start();
        Trace later = trace(sample);
        assertThat(later.isCurrent()).isFalse();
        assertThat(later.mapping()).isEqualTo(trace.mapping());
        assertThat(later.raw()).isEqualTo(kept);
    }

    @Test
    void a_position_and_an_alert_lead_to_their_records() throws Exception {
        cockpit.link("fleet", LINK.formatted("units", box)).start();
        Instant at = Instant.now().minusSeconds(5);
        drop("""
            {"id": "u1", "name": "1", "kind": "fire", "department": "fire", "status": "available",
              "lon": 120.1, "lat": 30.1, "at": "%s"}
            """.formatted(at));
        cockpit.until(() -> !cockpit.units().units().isEmpty());
        Unit unit = cockpit.units().units().getFirst();
        assertThat(unit.source()).isEqualTo("fleet");
        Trace trace = tracing().trace(unit.source(), Optional.of(unit.at()), unit.origin());
        assertThat(((Trace.Raw.Kept) trace.raw()).record()).contains("\"u1\"");
        assertThat(((Trace.Raw.Kept) trace.raw()).mapped()).isEmpty();

        cockpit.stopLinks();
        cockpit.link("events", LINK.formatted("events", box)).start();
        drop("""
            {"id": "e1", "category": "leak", "grade": 2, "title": "a leak", "at": "%s", "jurisdiction": "990101",
             "lon": 120.1, "lat": 30.1}
            """.formatted(at));
        AlertKey alert = AlertKey.of("events", "e1");
        cockpit.until(() -> cockpit.receipts().origin(alert).isKnown());
        Trace raised = tracing().trace(alert, "events");
        assertThat(((Trace.Raw.Kept) raised.raw()).record()).contains("a leak");
        assertThat(raised.link()).isEqualTo("events");
    }

    @Test
    void what_is_no_longer_kept_and_what_never_came_over_a_link_are_told_apart() throws Exception {
        Trace gone = tracing().trace("x", Optional.of(Instant.now()), new Origin(1, 0));
        assertThat(gone.raw()).isEqualTo(new Trace.Raw.Gone());
        Trace never = tracing().trace("x", Optional.empty(), Origin.NONE);
        assertThat(never.raw()).isEqualTo(new Trace.Raw.Unknown());
        assertThat(never.isCurrent()).isFalse();
    }

    private Trace trace(Sample sample) throws Exception {
        return tracing().trace(sample.source(), Optional.of(sample.receivedAt()), sample.origin());
    }

    private Tracing tracing() throws Exception {
        return new Tracing(cockpit.receipts(), Clock.systemUTC());
    }

    private void drop(String text) throws Exception {
        Path file = box.resolve("d" + System.nanoTime() + ".part");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(file, box.resolve(file.getFileName().toString().replace(".part", ".json")));
    }
}
