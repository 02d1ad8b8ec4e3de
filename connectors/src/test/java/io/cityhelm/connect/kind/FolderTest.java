package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.SmallCity;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a department drops are picked up once, and nothing of them is lost. */
class FolderTest {

    private static final String LINK = """
        kind: folder
        yields: samples
        directory: ${env:DROP}
        every: 0.2
        format: csv
        folder: {files: "*.csv", settle: 0}
        map:
          record: '{"id": 编号, "indicator": "delay", "jurisdiction": 区划, "value": $number(值), "at": 时间}'
        """;
    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);

    @TempDir
    Path folder;

    private Path drop;
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        drop = Files.createDirectory(folder.resolve("drop"));
        cockpit = new Cockpit(folder).set("DROP", drop);
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void a_file_is_taken_in_once_and_moved_aside() throws Exception {
        write("a.csv", "编号,区划,值,时间\n1,990101,1.5," + Instant.now() + "\n2,990101,hoch," + Instant.now() + "\n");
        Files.writeString(drop.resolve("readme.txt"), "not for us");
        Files.writeString(drop.resolve(".b.csv"), "still being written");
        cockpit.link("drop", LINK).start();
        cockpit.until(() -> files("taken").equals(List.of("a.csv")));

        assertThat(cockpit.samples().latest(KEY).orElseThrow().value()).isEqualTo(1.5);
        assertThat(cockpit.quarantine()).as("the row that was bad").hasSize(1);
        assertThat(files("")).containsExactlyInAnyOrder(".b.csv", "readme.txt", "taken");
        cockpit.until(() -> cockpit.health("drop").state() == LinkState.LIVE);

        write("a.csv", "编号,区划,值,时间\n3,990101,2.5," + Instant.now() + "\n");
        cockpit.until(() -> files("taken").equals(List.of("2-a.csv", "a.csv")));
        assertThat(cockpit.samples().latest(KEY).orElseThrow().value()).isEqualTo(2.5);
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_moved_aside_with_its_reason() throws Exception {
        write("bad.csv", "a,a\n1,2\n");
        cockpit.link("drop", LINK).start();
        cockpit.until(() -> files("rejected").equals(List.of("bad.csv")));

        assertThat(cockpit.quarantine()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).contains("Two columns");
            assertThat(rejected.raw()).startsWith("a,a");
        });
        write("good.csv", "编号,区划,值,时间\n1,990101,1.5," + Instant.now() + "\n");
        cockpit.until(() -> files("taken").equals(List.of("good.csv")));
    }

    @Test
    void a_directory_that_is_not_there_is_told_and_waited_for() throws Exception {
        Files.delete(drop);
        cockpit.link("drop", LINK).start();
        cockpit.until(() -> cockpit.health("drop").state() == LinkState.DOWN);

        Files.createDirectory(drop);
        write("a.csv", "编号,区划,值,时间\n1,990101,1.5," + Instant.now() + "\n");
        cockpit.until(() -> files("taken").equals(List.of("a.csv")));
    }

    private void write(String name, String text) throws Exception {
        Path whole = folder.resolve(name + ".whole");
        Files.writeString(whole, text, Charset.forName("GB18030"));
        Files.move(whole, drop.resolve(name));
    }

    private List<String> files(String of) throws Exception {
        Path in = drop.resolve(of);
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
