package io.cityhelm.connect.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong mapping did not take goes in when the mapping is mended, once. */
class ReplayTest {

    private static final String MAP = """
        kind: folder
        yields: samples
        directory: %s
        every: 0.2
        folder: {settle: 0}
        map:
          items: %s
          record: '{"indicator": "delay", "jurisdiction": code, "value": %s, "at": t}'
        """;
    private static final SampleKey WEST = new SampleKey("delay", SmallCity.WEST);
    private static final SampleKey EAST = new SampleKey("delay", SmallCity.EAST);

    @TempDir
    Path folder;

    private Path box;
    private Cockpit cockpit;
    private Quarantine quarantine;

    @BeforeEach
    void open() throws Exception {
        box = Files.createDirectories(folder.resolve("box"));
        cockpit = new Cockpit(folder);
        quarantine = cockpit.keepRejected();
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void after_the_mapping_is_mended_what_can_be_taken_goes_in_and_the_rest_stays_with_its_new_reason()
            throws Exception {
        Instant at = Instant.now().minusSeconds(5);
        cockpit.link("probes", MAP.formatted(box, "rows", "wrong")).start();
        drop("""
            {"rows": [{"code": "990101", "v": 2.5, "t": "%s"}, {"code": "990102", "v": "much", "t": "%s"}]}
            """.formatted(at, at));
        cockpit.until(() -> quarantine.of(Optional.of("probes"), "", 10).size() == 2);
        assertThat(quarantine.of(Optional.of("probes"), "value", 10)).hasSize(2);
        assertThat(quarantine.of(Optional.of("other"), "", 10)).isEmpty();
        cockpit.receipts(); // what came is on the disk

        cockpit.stopLinks();
        cockpit.link("probes", MAP.formatted(box, "rows", "v")).start();
        Replay.Result result = replay();
        assertThat(result).isEqualTo(new Replay.Result(1, 1));
        assertThat(cockpit.samples().latest(WEST).orElseThrow().value()).isEqualTo(2.5);
        assertThat(cockpit.samples().latest(WEST).orElseThrow().origin().isKnown())
                .isTrue();
        List<Rejected> left = quarantine.of(Optional.of("probes"), "", 10);
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().raw()).contains("much");
        assertThat(left.getFirst().reason()).contains("much");
        assertThat(left.getFirst().replays()).isEqualTo(1);

        // once more changes nothing but the count
        assertThat(replay()).isEqualTo(new Replay.Result(0, 1));
        assertThat(cockpit.samples().history(WEST)).hasSize(1);
        assertThat(cockpit.samples().latest(EAST)).isEmpty();
        assertThat(quarantine.of(Optional.of("probes"), "", 10).getFirst().replays())
                .isEqualTo(2);
    }

    @Test
    void a_document_that_could_not_be_read_as_a_whole_is_taken_apart_when_it_can() throws Exception {
        Instant at = Instant.now().minusSeconds(5);
        cockpit.link("probes", MAP.formatted(box, "rows", "v") + "format: xml\n")
                .start();
        drop("{\"rows\": [{\"code\": \"990101\", \"v\": 7, \"t\": \"" + at + "\"}, {\"code\": \"990102\"}]}");
        cockpit.until(() -> quarantine.of(Optional.of("probes"), "", 10).size() == 1);
        assertThat(quarantine.latest(1).getFirst().origin().record()).isEqualTo(Rejected.WHOLE);
        cockpit.receipts();

        cockpit.stopLinks();
        cockpit.link("probes", MAP.formatted(box, "rows", "v")).start();
        assertThat(replay()).isEqualTo(new Replay.Result(1, 1));
        assertThat(cockpit.samples().latest(WEST).orElseThrow().value()).isEqualTo(7);
        Rejected left = quarantine.of(Optional.of("probes"), "", 10).getFirst();
        assertThat(left.raw()).contains("990102");
        assertThat(left.origin().record()).isEqualTo(1);
    }

    @Test
    void a_link_whose_records_are_not_mapped_says_so() throws Exception {
        cockpit.link("caps", "kind: cap-directory\ndirectory: " + box + "\nevery: 0.2\n")
                .start();
        assertThat(cockpit.connectors().replay("caps", List.of())).isEmpty();
        assertThat(cockpit.connectors().replay("nobody", List.of())).isEmpty();
    }

    private Replay.Result replay() throws Exception {
        return cockpit.connectors()
                .replay("probes", quarantine.of(Optional.of("probes"), "", 100))
                .orElseThrow();
    }

    private void drop(String text) throws Exception {
        Path file = box.resolve("d" + System.nanoTime() + ".part");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(file, box.resolve(file.getFileName().toString().replace(".part", ".json")));
    }
}
