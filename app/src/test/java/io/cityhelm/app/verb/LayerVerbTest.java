package io.cityhelm.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    private int layer(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Messages.in(Locale.ENGLISH));
        List<String> all = new ArrayList<>(List.of("layer"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--lang", "en"));
        return CommandLineOfCityHelm.execute(console, HeadStart.none(), all.toArray(String[]::new));
    }

    private Path table() throws IOException {
        return Files.writeString(
                data.resolve("cameras.csv"), "name,east,north\nfirst,120.1,30.2\nsecond,,\nthird,120.2,30.3\n");
    }

    @Test
    void a_table_is_looked_at_imported_listed_and_removed() throws IOException {
        String file = table().toString();

        assertThat(layer("preview", file, "--x", "east", "--y", "north")).isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).contains("it does not say", "UTF-8", "first", "Point 120.1, 30.2");

        assertThat(layer("import", file, "--name", "Cameras", "--datum", "gcj02", "--x", "east", "--y", "north"))
                .isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString())
                .contains(
                        "Imported the layer “Cameras”: 2 features", "Left out 1 records", "record 2: There is no geo");

        assertThat(layer("list")).isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).contains("Cameras: 2 features, from datum GCJ02, out of cameras.csv");

        assertThat(layer("remove", "Cameras")).isEqualTo(ExitCodes.GOOD);
        assertThat(layer("list")).isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("No layer was imported yet");
    }

    @Test
    void an_imported_layer_is_exported_with_a_reason_and_the_journal_knows_it() throws IOException {
        String file = table().toString();
        assertThat(layer("import", file, "--name", "Cameras", "--datum", "wgs84", "--x", "east", "--y", "north"))
                .isEqualTo(ExitCodes.GOOD);
        Path target = data.resolve("cameras.gpkg");
        String pack = Path.of(System.getProperty("cityhelm.root", ".."), "resources/packs/hangzhou-2020")
                .toString();

        assertThat(layer("export", "Cameras", "--out", target.toString(), "--pack", pack))
                .isNotEqualTo(ExitCodes.GOOD);
        assertThat(err.toString()).contains("Internal data is only exported with a reason");
        assertThat(target).doesNotExist();

        assertThat(layer("export", "Cameras", "--out", target.toString(), "--pack", pack, "--reason", "for the drill"))
                .isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).contains("Exported “Cameras” (Internal): " + target);
        assertThat(layer("preview", target.toString())).isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).contains("first", "third");
        assertThat(layer(
                        "export",
                        "--level",
                        "district",
                        "--out",
                        data.resolve("d.geojson").toString(),
                        "--pack",
                        pack))
                .isEqualTo(ExitCodes.GOOD);
        assertThat(Files.readString(data.resolve("d.geojson"))).contains("\"sensitivity\":\"Public\"", "余杭区");
    }

    @Test
    void each_record_that_is_left_out_stands_in_the_report() throws IOException {
        StringBuilder rows = new StringBuilder("lon,lat\n120.1,30.2\n");
        rows.append(",\n".repeat(1_500));
        Path file = Files.writeString(data.resolve("gaps.csv"), rows);
        Path report = data.resolve("report.txt");

        assertThat(layer(
                        "import", file.toString(), "--name", "Gaps", "--datum", "wgs84", "--report", report.toString()))
                .isEqualTo(ExitCodes.GOOD);

        assertThat(Files.readAllLines(report))
                .hasSize(1_500)
                .startsWith("2\tThere is no geometry.")
                .endsWith("1501\tThere is no geometry.");
        assertThat(out.toString()).contains("… and 1,480 more");
    }

    @Test
    void what_cannot_be_done_is_a_sentence_and_one() throws IOException {
        String file = table().toString();

        assertThat(layer("remove", "Nothing")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("There is no layer “Nothing”");
        assertThat(layer("import", file, "--name", "x")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("No columns of coordinates were found", "Nothing was imported");
        assertThat(layer("import", file, "--name", "x", "--x", "east", "--y", "north"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("does not say its datum");
        assertThat(layer("preview", data.resolve("none.csv").toString())).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void what_cannot_be_understood_is_two() throws IOException {
        String file = table().toString();

        assertThat(layer("import", file, "--name", "x", "--datum", "mars")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(err.toString()).contains("--datum mars");
        assertThat(layer("import", file, "--name", "x", "--encoding", "klingon"))
                .isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(layer("import", file)).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(layer()).isEqualTo(ExitCodes.WRONG_USAGE);
    }

    @Test
    void a_service_is_looked_at_and_imported_like_a_file() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(server, "/collections", """
            {"collections":[{"id":"a","title":"Zones","links":[{"rel":"items","href":"/a"}]},
              {"id":"b","links":[{"rel":"items","href":"/b"}]}]}
            """);
        answer(server, "/a", """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"n":7},"geometry":{"type":"Point","coordinates":[120.1,30.2]}}]}
            """);
        server.start();
        try {
            assertThat(layer("preview", address + "/collections")).isEqualTo(ExitCodes.GOOD);
            assertThat(out.toString()).contains("a\tZones", "b\tb");
            assertThat(layer("preview", address + "/collections", "--table", "a"))
                    .isEqualTo(ExitCodes.GOOD);
            assertThat(out.toString()).contains("Datum: WGS84", "Point 120.1, 30.2");
            assertThat(layer("import", address + "/collections", "--name", "Zones", "--table", "a"))
                    .isEqualTo(ExitCodes.GOOD);
            assertThat(out.toString()).contains("Imported the layer “Zones”: 1 features");
            assertThat(layer("import", address + "/collections", "--name", "x")).isEqualTo(ExitCodes.FAILED);
            assertThat(err.toString()).contains("Say which set of features: a, b", "Nothing was imported");
        } finally {
            server.stop(0);
        }
        assertThat(layer("import", address + "/wfs?key=s3cret", "--name", "x")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString())
                .contains("127.0.0.1 cannot be reached", "Nothing was imported")
                .doesNotContain("s3cret", "Exception");
    }

    @Test
    void the_help_shows_how_a_key_is_named() {
        assertThat(layer("import", "--help")).isEqualTo(ExitCodes.GOOD);
        assertThat(out.toString()).contains("${env:NAME}");
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
