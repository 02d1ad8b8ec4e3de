package io.cityhelm.map.ecql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class EcqlTest {

    private static final List<Subject> FEATURES =
            lines("features.tsv").skip(1).map(EcqlTest::feature).toList();

    private static Stream<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(EcqlTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject feature(String line) {
        String[] cells = line.split("\t", -1);
        Map<String, Object> values = new HashMap<>();
        put(values, "kind", cells[0], cells[0]);
        put(values, "beds", cells[1], cells[1].isEmpty() ? 0L : Long.parseLong(cells[1]));
        put(values, "share", cells[2], cells[2].isEmpty() ? 0.0 : Double.parseDouble(cells[2]));
        put(values, "open", cells[3], Boolean.valueOf(cells[3]));
        put(values, "名称", cells[4], cells[4]);
        put(values, "day", cells[5], cells[5]);
        return Subject.of(wkt(cells[6]), values);
    }

    private static void put(Map<String, Object> values, String name, String cell, Object value) {
        if (!cell.isEmpty()) {
            values.put(name, value);
        }
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Filter filter(String text) {
        try {
            return Ecql.parse(text);
        } catch (BadFilterException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String answer(String filter) {
        Filter read = filter(filter);
        return FEATURES.stream()
                .map(feature -> read.accepts(feature) ? "1" : "0")
                .collect(Collectors.joining());
    }

    static Stream<String> answers() {
        return lines("answers.tsv").filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takes_the_features_that_geotools_takes(String line) {
        String[] cells = line.split("\t");
        assertThat(answer(cells[0])).as(cells[0]).isEqualTo(cells[1]);
    }

    @Test
    void names_need_no_quotes_in_any_script_and_keywords_are_read_in_any_case() {
        assertThat(answer("名称 like '%医院'"))
                .isEqualTo(answer("\"名称\" LIKE '%医院'"))
                .contains("1");
        assertThat(answer("kind In ('camera') Or Not Beds Is Null"))
                .isEqualTo(answer("kind IN ('camera') OR NOT Beds IS NULL"));
        assertThat(filter("a = 1 AND \"or\" IN (1) OR NOT c IS NULL AND BBOX(geom, 1, 2, 3, 4)")
                        .attributes())
                .containsExactly("a", "or", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                         | 1  | filter.operand-expected
        beds >                     | 7  | filter.operand-expected
        beds                       | 5  | filter.comparison-expected
        beds ! 3                   | 6  | filter.character
        beds > 3 AND               | 13 | filter.operand-expected
        beds > 3 share < 2         | 10 | filter.rest
        (beds > 3                  | 10 | filter.sign-expected
        beds > 3)                  | 9  | filter.rest
        kind = 'hospital           | 8  | filter.open-quote
        kind IS 3                  | 9  | filter.null-expected
        kind NOT = 3               | 10 | filter.comparison-expected
        beds BETWEEN 1 OR 3        | 16 | filter.and-expected
        kind LIKE hospital         | 11 | filter.text-expected
        kind IN ()                 | 10 | filter.operand-expected
        kind IN (beds)             | 10 | filter.value-expected
        kind IN ('a' 'b')          | 14 | filter.sign-expected
        strLength(kind) > 3        | 1  | filter.no-functions
        BBOX(geom, 1, 2, 3)        | 19 | filter.sign-expected
        BBOX(geom, 3, 2, 1, 4)     | 12 | filter.box-order
        BBOX(geom, 1, 2, 3, 4, 'EPSG:3857') | 24 | filter.datum
        BBOX(1, 2, 3, 4)           | 6  | filter.geometry-name-expected
        WITHIN(geom, POINT (1))    | 14 | filter.wkt-bad
        WITHIN(geom, POINT (1 2)   | 25 | filter.sign-expected
        WITHIN(geom, POINT (1 2    | 19 | filter.open-bracket
        WITHIN(geom, POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))) | 14 | filter.wkt-crosses
        WITHIN(geom, GEOMETRYCOLLECTION (POINT (1 2))) | 14 | filter.wkt-mixed
        AND                        | 1  | filter.operand-expected
        beds > 3 # 4               | 10 | filter.character
        """)
    void says_where_a_filter_stops_making_sense_and_why(String text, int column, String rule) {
        BadFilterException bad = refused(text);

        assertThat(bad.column()).isEqualTo(column);
        assertThat(bad.why().rule()).isEqualTo(rule);
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Messages.in(language).sentence(bad.why()))
                    .contains(String.valueOf(column))
                    .doesNotContain("{");
        }
    }

    @Test
    void what_nobody_wrote_by_hand_is_refused_before_it_harms() {
        assertThat(refused("(".repeat(5_000) + "a = 1" + ")".repeat(5_000))
                        .why()
                        .rule())
                .isEqualTo("filter.too-deep");
        assertThat(refused("a = 1 AND ".repeat(5_000) + "a = 1").why().rule()).isEqualTo("filter.too-long");
    }

    private static BadFilterException refused(String text) {
        try {
            Filter read = Ecql.parse(text);
            throw new AssertionError(text + " was read as " + read);
        } catch (BadFilterException e) {
            return e;
        }
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_with_a_place_in_it(@ForAll("texts") String text) {
        try {
            assertThat(Ecql.parse(text)).isNotNull();
        } catch (BadFilterException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "名称",
                        "AND",
                        "OR",
                        "NOT",
                        "(",
                        ")",
                        "IN",
                        "LIKE",
                        "'x%'",
                        "3",
                        "-1.5",
                        "=",
                        "<",
                        "<>",
                        ",",
                        "IS",
                        "NULL",
                        "BETWEEN",
                        "BBOX",
                        "WITHIN",
                        "POINT (1 2)",
                        "\"q\"",
                        "'",
                        "#",
                        "TRUE")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    /** A filter and what it has to say about a feature with beds, computed without it. */
    private record Known(String text, boolean holds) {}

    @Property(tries = 500)
    void brackets_and_words_between_conditions_mean_what_they_mean_in_logic(@ForAll("known") Known known) {
        Subject feature = Subject.of(wkt("POINT (1 2)"), Map.of("beds", 7L));

        assertThat(filter(known.text).accepts(feature)).as(known.text).isEqualTo(known.holds);
    }

    @Provide
    Arbitrary<Known> known() {
        Arbitrary<Known> leaf = Arbitraries.integers()
                .between(0, 14)
                .flatMap(n -> Arbitraries.of(
                        new Known("beds > " + n, 7 > n),
                        new Known("beds <= " + n, 7 <= n),
                        new Known("beds = " + n, 7 == n),
                        new Known("beds BETWEEN " + n + " AND 9", 7 >= n),
                        new Known("beds IN (1, " + n + ")", n == 7),
                        new Known("none < " + n, false),
                        new Known("none IS NULL", true)));
        return Arbitraries.recursive(() -> leaf, EcqlTest::grown, 0, 4);
    }

    private static Arbitrary<Known> grown(Arbitrary<Known> smaller) {
        return smaller.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(parts -> Arbitraries.of("AND", "OR", "NOT").map(word -> {
                    if (word.equals("NOT")) {
                        return new Known("NOT (" + parts.getFirst().text + ")", !parts.getFirst().holds);
                    }
                    List<String> texts = new ArrayList<>(
                            parts.stream().map(part -> "(" + part.text + ")").toList());
                    boolean holds = word.equals("AND")
                            ? parts.stream().allMatch(Known::holds)
                            : parts.stream().anyMatch(Known::holds);
                    return new Known(String.join(" " + word + " ", texts), holds);
                }));
    }
}
