package io.cityhelm.map.styling;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleReaderTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @TempDir
    Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("hydrants.yaml"), yaml);
    }

    @Test
    void all_that_a_style_can_say_is_read() throws IOException {
        StyleRead read = StyleReader.read(file("""
            rules:
              - name: large
                filter: kind = 'hospital' AND beds >= 500
                scales: {from: 1000, to: 200000}
                symbols:
                  - fill: {colour: feature-1, opacity: 0.25}
                  - hatch: {colour: "#ff0000", pattern: cross, spacing: 10, width: 2}
                  - stroke: {colour: {dark: "#FFFFFF", light: "#000000"}, width: 3, dash: [6, 3]}
                  - mark: {form: star, size: 14, colour: grade-1, rim: halo}
                  - icon: {path: "M0 0h24v24H0z", box: 24, size: 20, colour: label}
                  - label: {text: "{name} · {beds}", size: 13, priority: 80, along: true, down: 12}
              - name: rest
                otherwise: true
                symbols:
                  - label: {attribute: name}
            """), Set.of("kind", "beds", "name"));

        assertThat(read.problems()).isEmpty();
        List<StyleRule> rules = read.style().orElseThrow().rules();
        assertThat(rules.getFirst().symbols()).hasSize(6);
        assertThat(rules.getFirst().scales()).isEqualTo(new ScaleRange(1000, 200000));
        assertThat(rules.getLast().otherwise()).isTrue();
        assertThat(read.style().get().attributes()).containsExactly("kind", "beds", "name");
        Symbol.Fill fill = (Symbol.Fill) rules.getFirst().symbols().getFirst();
        assertThat(fill.colour().argb(MapTheme.light()))
                .isEqualTo(MapTheme.light().argb(MapColour.FEATURE_1));
        Symbol.Stroke stroke = (Symbol.Stroke) rules.getFirst().symbols().get(2);
        assertThat(stroke.colour().argb(MapTheme.dark())).isEqualTo(0xFFFFFFFF);
        assertThat(stroke.colour().argb(MapTheme.light())).isEqualTo(0xFF000000);
        assertThat(stroke.dash()).containsExactly(6.0, 3.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        filter: "kind ="                      | Filter, character 7
        filter: colour = 1                    | the layer has no attribute "colour"; it has: kind, name
        scales: {from: 5000, to: 1000}        | "from" must be smaller than "to"
        scales: {between: 3}                  | does not fit the schema
        otherwise: true, filter: kind = 'a'   | has either "filter" or "otherwise"
        colour: green                         | no colour "green"
        """)
    void what_is_wrong_is_named_with_file_line_and_rule(String wrong, String sentence) throws IOException {
        String rule = wrong.startsWith("colour")
                ? "    symbols:\n      - mark: {form: circle, " + wrong + "}\n"
                : "    " + wrong.replace(", filter", "\n    filter").strip()
                        + "\n    symbols:\n      - mark: {form: circle, colour: feature-1}\n";
        StyleRead read = StyleReader.read(
                file("rules:\n  - name: good\n    symbols:\n      - mark: {form: circle, colour: label}\n  - name: 坏的\n"
                        + rule),
                new java.util.TreeSet<>(Set.of("kind", "name")));

        assertThat(read.style()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        String text = read.problems().getFirst().text(ENGLISH);
        assertThat(text)
                .startsWith("hydrants.yaml, line ")
                .contains("rule \"坏的\"")
                .contains(sentence);
        int line = read.problems().getFirst().what().line();
        assertThat(line).as(text).isBetween(5, 8);
        assertThat(read.problems().getFirst().text(Messages.in(Locale.SIMPLIFIED_CHINESE)))
                .contains("第 " + line + " 行，规则“坏的”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        label: {size: 12}                               | "attribute" or "text"
        label: {text: "{name"}                          | brackets
        icon: {path: "M0 0L", colour: label}            | from character 6 on
        icon: {path: "L3 3", colour: label}             | from character 1 on
        mark: {form: heart, colour: label}              | schema
        stroke: {colour: label, width: -1}              | schema
        blob: {colour: label}                           | schema
        """)
    void a_symbol_that_cannot_be_drawn_is_refused(String symbol, String sentence) throws IOException {
        StyleRead read = StyleReader.read(file("rules:\n  - name: one\n    symbols:\n      - " + symbol + "\n"));

        assertThat(read.style()).isEmpty();
        assertThat(read.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.rule().equals("one"));
        assertThat(read.problems().getFirst().text(ENGLISH)).contains("line 4").contains(sentence);
    }

    @Test
    void two_rules_of_one_name_no_yaml_and_no_file_are_refused() throws IOException {
        String rule = "  - name: one\n    symbols:\n      - mark: {form: circle, colour: label}\n";
        assertThat(StyleReader.read(file("rules:\n" + rule + rule))
                        .problems()
                        .getFirst()
                        .text(ENGLISH))
                .contains("line 5")
                .contains("twice");
        assertThat(StyleReader.read(file("rules: [")).style()).isEmpty();
        assertThat(StyleReader.read(folder.resolve("none.yaml")).problems()).hasSize(1);
    }

    @Test
    void scales_are_true_where_they_are_measured_and_their_ends_belong_to_one_range_only() {
        ScaleRange near = new ScaleRange(0, 50_000);
        ScaleRange far = new ScaleRange(50_000, Double.POSITIVE_INFINITY);
        for (double zoom = 4; zoom < 20; zoom += 0.25) {
            double n = ScaleRange.at(zoom, 30.25);
            assertThat(near.zooms(30.25).contains(zoom))
                    .as("zoom %s is 1:%s", zoom, n)
                    .isEqualTo(n < 50_000);
            assertThat(far.zooms(30.25).contains(zoom))
                    .isNotEqualTo(near.zooms(30.25).contains(zoom));
        }
        assertThat(ScaleRange.at(0, 0)).isBetween(591_000_000.0, 592_000_000.0);
    }
}
