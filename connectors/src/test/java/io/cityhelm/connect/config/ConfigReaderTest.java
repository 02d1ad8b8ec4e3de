package io.cityhelm.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {

    private static final String GOOD = """
        # a comment
        id: traffic
        name: {zh: 交通, en: Traffic}
        kind: http-poll
        yields: samples
        url: ${env:BASE}/v1/indicators/samples
        every: 2.5
        secret: ${env:KEY}
        departments: [traffic]
        datum: gcj02
        map:
          record: '{"indicator": i}'
        """;

    @TempDir
    Path folder;

    private final ConfigReader reader = new ConfigReader(
            new Environment(name -> Optional.ofNullable(
                    Map.of("BASE", "https://example.org", "KEY", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                            .get(name))),
            "traffic"::equals);

    @Test
    void a_good_file_is_a_link_with_its_references_filled_in() throws Exception {
        LinkConfig link = ((ConfigReader.Result.Good) read(GOOD)).config();

        assertThat(link.kind()).isEqualTo(LinkKind.HTTP_POLL);
        assertThat(link.target()).isEqualTo("https://example.org/v1/indicators/samples");
        assertThat(link.every()).isEqualTo(Duration.ofMillis(2500));
        assertThat(link.fastest()).as("when nothing is said").isEqualTo(Duration.ofSeconds(1));
        assertThat(link.datum()).isEqualTo(Datum.GCJ02);
        assertThat(link.secret()).isPresent();
        assertThat(link.toString()).doesNotContain("MfKQ9");
        assertThat(link.map().record()).isPresent();
        assertThat(link.serves("traffic")).isTrue();
        assertThat(link.serves("fire")).isFalse();
    }

    @Test
    void what_the_other_side_bears_is_read_and_too_little_names_its_line() throws Exception {
        String bears = GOOD.replace("every: 2.5", "every: 30\nfastest: 5");

        assertThat(((ConfigReader.Result.Good) read(bears)).config().fastest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(problems(bears.replace("fastest: 5", "fastest: 0"))).anyMatch(p -> p.line() == 8);
    }

    @Test
    void a_wrong_word_names_its_line() throws Exception {
        assertThat(problems(GOOD.replace("http-poll", "carrier-pigeon"))).anyMatch(p -> p.line() == 4);
        assertThat(problems(GOOD.replace("every: 2.5", "every: soon"))).anyMatch(p -> p.line() == 7);
    }

    @Test
    void an_unknown_word_a_missing_word_and_bad_yaml_name_their_file_and_line() throws Exception {
        assertThat(texts(GOOD + "colour: red\n")).anyMatch(t -> t.startsWith("link.yaml:") && t.contains("colour"));
        assertThat(texts(GOOD.replace("url: ${env:BASE}/v1/indicators/samples\n", "")))
                .anyMatch(t -> t.startsWith("link.yaml:") && t.contains("url"));
        assertThat(problems("id: a\nname: {zh: b\nkind: sse\n")).anyMatch(p -> p.line() >= 2);
        assertThat(problems("id: a\nid: b\n")).anyMatch(p -> p.line() == 2);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("- a\n- b\n")).hasSize(1);
    }

    @Test
    void a_variable_that_is_not_set_names_itself_and_its_line() throws Exception {
        List<String> texts = texts(GOOD.replace("env:BASE", "env:NOWHERE"));

        assertThat(texts).containsExactly("link.yaml:6: the environment variable NOWHERE is not set");
    }

    @Test
    void a_secret_in_the_file_is_refused() throws Exception {
        assertThat(problems(GOOD.replace("${env:KEY}", "hunter2"))).anyMatch(p -> p.line() == 8);
    }

    @Test
    void a_department_that_the_pack_does_not_have_names_its_line() throws Exception {
        assertThat(texts(GOOD.replace("[traffic]", "\n  - traffic\n  - navy")))
                .containsExactly("link.yaml:11: the city pack has no department \"navy\"");
    }

    @Test
    void every_problem_is_told_not_just_the_first() throws Exception {
        assertThat(problems(GOOD.replace("env:BASE", "env:NO").replace("env:KEY", "env:NEITHER")))
                .extracting(ConfigProblem::line)
                .containsExactly(6, 8);
    }

    @Test
    void every_file_of_every_pack_is_a_link() throws Exception {
        ConfigReader all = new ConfigReader(new Environment(name -> Optional.of("http://127.0.0.1:1")), id -> true);
        Path packs = Path.of(System.getProperty("cityhelm.root"), "resources", "packs");
        try (var files = Files.find(
                packs,
                3,
                (f, a) -> f.getParent().endsWith("connectors.d") && f.toString().endsWith(".yaml"))) {
            assertThat(files.map(all::read).toList())
                    .hasSizeGreaterThan(8)
                    .hasOnlyElementsOfType(ConfigReader.Result.Good.class);
        }
    }

    private ConfigReader.Result read(String yaml) throws Exception {
        return reader.read(Files.writeString(folder.resolve("link.yaml"), yaml));
    }

    private List<ConfigProblem> problems(String yaml) throws Exception {
        return ((ConfigReader.Result.Bad) read(yaml)).problems();
    }

    private List<String> texts(String yaml) throws Exception {
        Messages english = Messages.in(Locale.ENGLISH);
        return problems(yaml).stream().map(p -> p.text(english)).toList();
    }
}
