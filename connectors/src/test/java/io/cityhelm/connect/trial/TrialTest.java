package io.cityhelm.connect.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.config.ConfigReader;
import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    private static final String SAMPLES = """
        id: delays
        name: {zh: 延误, en: Delays}
        kind: http-poll
        yields: samples
        url: ${env:NOWHERE}/samples
        secret: ${env:NOBODY}
        map:
          items: rows
          record: '{"indicator": zb, "jurisdiction": $string(qh), "value": v, "at": sj}'
        """;
    private static final String EVENTS = """
        id: events
        name: {zh: 事件, en: Events}
        kind: folder
        yields: events
        directory: ${env:NOWHERE}
        """;

    @TempDir
    Path folder;

    @Test
    void each_record_is_shown_raw_and_mapped_and_a_bad_one_with_its_reason() throws Exception {
        TrialReport report = run(SAMPLES, """
            {"rows": [
              {"zb": "delay", "qh": 990101, "v": 1.5, "sj": "2020-01-01T08:00:00+08:00"},
              {"zb": "pulse", "qh": 990101, "v": 1.5, "sj": "2020-01-01T08:00:00+08:00"},
              {"zb": "delay", "qh": 990101, "v": "much", "sj": "2020-01-01T08:00:00+08:00"}]}
            """);

        assertThat(report.lines()).extracting(TrialLine::isTaken).containsExactly(true, false, false);
        assertThat(report.lines().getFirst().mapped().orElseThrow().get("value"))
                .isEqualTo(1.5);
        assertThat(reasons(report))
                .containsExactly("the city pack has no indicator \"pulse\"", "\"value\" has a wrong value: much");
        assertThat(report.isGood()).isFalse();
        assertThat(report.taken()).isEqualTo(1);
    }

    @Test
    void a_record_that_the_expression_does_not_reach_is_shown_raw() throws Exception {
        TrialReport report = run(
                SAMPLES.replace("\"value\": v", "\"value\": $number(v)"),
                "{\"rows\": [{\"zb\": \"delay\", \"qh\": 990101, \"v\": \"viel\", \"sj\": \"x\"}]}");

        assertThat(report.lines().getFirst().mapped()).isEmpty();
        assertThat(reasons(report)).singleElement().asString().contains("the mapping expression failed");
    }

    @Test
    void a_value_in_a_unit_of_the_source_is_converted_and_one_that_measures_something_else_is_rejected()
            throws Exception {
        String document = "{\"rows\": [{\"zb\": \"%s\", \"qh\": 990101, \"v\": 2, \"u\": \"%s\","
                + " \"sj\": \"2020-01-01T08:00:00+08:00\"}]}";
        String yaml = SAMPLES.replace("\"value\": v", "\"value\": v, \"unit\": u");

        assertThat(run(yaml, document.formatted("chlorine", "%")).isGood()).isTrue();
        assertThat(reasons(run(yaml, document.formatted("chlorine", "Cel"))))
                .containsExactly("Cel cannot be converted to [ppm]");
        assertThat(reasons(run(yaml, document.formatted("delay", "min"))))
                .containsExactly(
                        "the city pack says no UCUM unit for the indicator \"delay\", so nothing can be converted"
                                + " to it");
        assertThat(reasons(run(SAMPLES + "unit: kg\n", document.formatted("chlorine", ""))))
                .containsExactly("kg cannot be converted to [ppm]");
    }

    @Test
    void a_document_that_is_not_written_as_the_file_says_is_refused_as_a_whole() throws Exception {
        assertThat(run(SAMPLES, "a;b;c").refused()).isPresent();
        assertThat(run(SAMPLES + "format: xml\n", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                        .refused()
                        .orElseThrow()
                        .key())
                .isEqualTo("RecordRejected.xmlType");
    }

    @Test
    void one_document_of_a_folder_is_one_record_and_its_place_is_looked_up() throws Exception {
        String event = """
            {"id": "e-1", "category": "leak", "grade": 2, "title": "leak", "lon": 120.1, "lat": 30.1,
             "at": "2020-01-01T08:00:00+08:00"}\
            """;

        assertThat(run(EVENTS, event).isGood()).isTrue();
        assertThat(reasons(run(EVENTS, event.replace("120.1", "12.1"))))
                .singleElement()
                .asString()
                .contains("outside the city");
    }

    @Test
    void a_cap_document_is_shown_as_it_was_read() throws Exception {
        String cap = """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>w-1</identifier><sender>m</sender><sent>2020-01-01T08:00:00+08:00</sent>
              <status>Exercise</status><msgType>Alert</msgType><scope>Public</scope>
              <info><category>Met</category><event>rain</event><urgency>Immediate</urgency>
                <severity>Severe</severity><certainty>Observed</certainty></info>
            </alert>\
            """;
        TrialReport report = run("""
            id: warnings
            name: {zh: 预警, en: Warnings}
            kind: cap-directory
            directory: /nowhere
            """, cap);

        assertThat(report.lines()).hasSize(1);
        assertThat(reasons(report)).singleElement().asString().contains("no actual warning");
    }

    @Test
    void answers_are_mapped_and_not_checked_and_what_goes_out_cannot_be_tried() throws Exception {
        TrialReport report =
                run(EVENTS.replace("yields: events", "yields: answers\nsecret: ${env:NOBODY}"), "{\"id\": \"a\"}");
        LinkConfig out = config("""
            id: orders
            name: {zh: 指令, en: Orders}
            kind: orders
            url: ${env:NOWHERE}
            secret: ${env:NOBODY}
            departments: ["*"]
            """);

        assertThat(report.checked()).isFalse();
        assertThat(report.isGood()).isTrue();
        assertThat(Trial.takes(out)).isFalse();
        assertThatThrownBy(() -> trial().run(out, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Trial trial() {
        return new Trial(SmallCity.pack(), Clock.systemUTC());
    }

    private TrialReport run(String yaml, String document) throws Exception {
        return trial().run(config(yaml), document.getBytes(StandardCharsets.UTF_8));
    }

    /** Without anything of the environment. */
    private LinkConfig config(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("link.yaml"), yaml);
        return ((ConfigReader.Result.Good) new ConfigReader(new Environment(Optional::of), id -> true).read(file))
                .config();
    }

    private static List<String> reasons(TrialReport report) {
        return report.lines().stream()
                .flatMap(line -> line.rejected().stream())
                .map(why -> why.text(Messages.in(Locale.ENGLISH)))
                .toList();
    }
}
