package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import io.cityhelm.connect.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said without the library is what the library says. */
class PlainExpressionTest {

    @Test
    void a_mapping_as_files_have_it_needs_no_library() throws Exception {
        PlainExpression plain = PlainExpression.of(
                        "{\"id\": xh & '-' & $string(n), 'indicator': \"delay\", \"value\": $number(v.v1), \"at\": `时"
                                + " 间`, 'x': 没有}")
                .orElseThrow();

        assertThat(plain.apply(Json.read("{\"xh\": \"a\", \"n\": 7, \"v\": {\"v1\": \"1.5\"}, \"时 间\": \"now\"}")))
                .isEqualTo(Map.of("id", "a-7", "indicator", "delay", "value", 1.5, "at", "now"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "true",
                "a[0]",
                "a.b[c = 1]",
                "a ? b : c",
                "$sum(a)",
                "$string(a, true)",
                "{a: 1}",
                "{\"a\": b, \"a\": c}",
                "{\"a\": {\"b\": c}}",
                "{\"a\": \"\\n\"}",
                "a and b",
                "a.*",
                "$.a",
                "$$",
                "a.",
                "{\"a\": b",
                "(a)",
                "a b",
                "$string",
                "$string{",
                "/* c */ a",
                "a-b",
                "{}"
            })
    void what_it_does_not_know_it_leaves_alone(String text) {
        assertThat(PlainExpression.of(text)).isEmpty();
    }

    @Property(tries = 3000)
    void it_says_what_the_library_says_or_nothing(
            @ForAll("expressions") String text, @ForAll("records") Object record) {
        Optional<PlainExpression> plain = PlainExpression.of(text);
        assertThat(plain).isPresent();
        Object said = plain.get().apply(record);
        Statistics.label("said").collect(said != PlainExpression.ASK_LIBRARY);
        if (said != PlainExpression.ASK_LIBRARY) {
            assertThat(said).as("%s of %s", text, record).isEqualTo(library(text, record));
        }
    }

    private static Object library(String text, Object record) {
        return Jsonata.jsonata(text).evaluate(record);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> chain = chains(2);
        Arbitrary<String> whole = Combinators.combine(chain, chain, chain)
                .as((a, b, c) -> "{\"one\": " + a + ", 'two': " + b + " , \"three\":" + c + "}");
        return Arbitraries.oneOf(chain, whole, whole);
    }

    private static Arbitrary<String> chains(int depth) {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "站点", "`a`", "_x");
        Arbitrary<String> path = names.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(".", all));
        Arbitrary<String> text = Arbitraries.of("\"x\"", "'é'", "''", "\"1.5\"", "\"T\"", "\"a'b\"");
        Arbitrary<String> part = depth == 0
                ? Arbitraries.oneOf(path, path, text)
                : Arbitraries.oneOf(
                        path,
                        text,
                        chains(depth - 1).map(of -> "$string(" + of + ")"),
                        chains(depth - 1).map(of -> "$number( " + of + " )"));
        return part.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(" & ", all));
    }

    @Provide
    Arbitrary<Object> records() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.of(
                                "",
                                "x",
                                "1.5",
                                "-0.25",
                                "007",
                                "1e3",
                                "12",
                                "1.50",
                                "0x1F",
                                "0.1234567890123",
                                ".5",
                                "1.",
                                " 1.5")
                        .map(s -> (Object) s),
                Arbitraries.doubles().between(-1e9, 1e9).map(d -> (Object) d),
                Arbitraries.integers().map(i -> (Object) i),
                Arbitraries.longs().map(i -> (Object) i),
                Arbitraries.of(true, false).map(b -> (Object) b),
                Arbitraries.strings().ofMaxLength(5).map(s -> (Object) s));
        return maps(maps(leaf.injectNull(0.1)).map(m -> (Object) m), leaf);
    }

    private static Arbitrary<Object> maps(Arbitrary<Object> inner, Arbitrary<Object> leaf) {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "站点", "_x");
        Arbitrary<Object> value = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, leaf),
                net.jqwik.api.Tuple.of(2, inner),
                net.jqwik.api.Tuple.of(1, leaf.list().ofMaxSize(3).map(l -> (Object) List.copyOf(l))));
        return Arbitraries.maps(names, value).ofMaxSize(5).map(m -> (Object) new HashMap<>(m));
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> leaf) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), leaf)
                .ofMaxSize(3)
                .map(m -> (Map<String, Object>) new HashMap<>(m));
    }
}
