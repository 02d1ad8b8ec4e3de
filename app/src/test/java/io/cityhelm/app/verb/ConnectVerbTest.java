package io.cityhelm.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectVerbTest {

    private static final Path PACK =
            Path.of(System.getProperty("cityhelm.root", ".."), "resources", "packs", "hangzhou-2020");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int connect(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Messages.in(Locale.ENGLISH));
        List<String> all = new ArrayList<>(List.of("connect"));
        all.addAll(List.of(words));
        all.addAll(List.of("--pack", PACK.toString(), "--data", folder.toString(), "--lang", "en"));
        return CommandLineOfCityHelm.execute(console, HeadStart.none(), all.toArray(String[]::new));
    }

    @Test
    void a_new_file_is_called_like_its_link_and_never_written_over() throws IOException {
        Path file = folder.resolve("stations-of-the-night.yaml");

        assertThat(connect("new", "folder", file.toString())).isEqualTo(ExitCodes.GOOD);
        assertThat(file).content().contains("id: stations-of-the-night", "kind: folder");
        assertThat(connect("new", "sse", file.toString())).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("not written over");
        assertThat(file).content().contains("kind: folder");
        assertThat(connect("new", "carrier-pigeon")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("http-poll", "folder");
    }

    @Test
    void a_sample_is_tried_without_secrets_and_every_reject_has_its_reason() throws IOException {
        Path file = folder.resolve("tried.yaml");
        connect("new", "http-poll", file.toString());
        Path sample = Files.writeString(folder.resolve("sample.json"), """
            {"items": [
              {"id": "a", "indicator": "traffic-delay", "jurisdiction": "330102", "value": 1.7,
               "at": "2020-06-01T08:00:00+08:00"},
              {"id": "b", "indicator": "traffic-delay", "jurisdiction": "999999", "value": 1.7,
               "at": "2020-06-01T08:00:00+08:00"}]}
            """);

        assertThat(connect("try", file.toString(), "--sample", sample.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(out.toString())
                .contains("Record 1", "taken", "rejected: there is no jurisdiction 999999", "1 taken, 1 rejected");
        assertThat(Files.list(folder).map(path -> path.getFileName().toString()))
                .as("nothing is stored")
                .containsExactlyInAnyOrder("tried.yaml", "sample.json");
    }

    @Test
    void a_wrong_file_names_its_line_and_a_link_that_goes_out_cannot_be_tried() throws IOException {
        Path file = folder.resolve("wrong.yaml");
        connect("new", "http-poll", file.toString());
        Files.writeString(file, Files.readString(file).replace("every: 10", "every: soon"));
        Path sample = Files.writeString(folder.resolve("sample.json"), "{}");

        assertThat(connect("try", file.toString(), "--sample", sample.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("wrong.yaml:12:");

        Path orders = folder.resolve("orders.yaml");
        connect("new", "orders", orders.toString());
        assertThat(connect("try", orders.toString(), "--sample", sample.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("goes out");
    }
}
