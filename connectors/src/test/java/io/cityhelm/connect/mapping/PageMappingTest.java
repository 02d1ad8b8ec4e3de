package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.core.incident.Grade;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PageMappingTest {

    private static final PageMapping FOREIGN = new PageMapping(new Expressions(
            Optional.of("data.list"),
            Optional.of("data.cursor"),
            Optional.empty(),
            Optional.of("{'indicator': zb, 'jurisdiction': $string(qh), 'value': $number(v), 'at': sj}")));

    @Test
    void a_page_of_the_department_api_needs_no_expressions() throws Exception {
        PageMapping.Page page = new PageMapping(Expressions.NONE)
                .page(Json.read("{\"items\": [{\"id\": 1}], \"next\": \"t-1\", \"more\": true}"));

        assertThat(page.records()).hasSize(1);
        assertThat(page.next()).contains("t-1");
        assertThat(page.more()).isTrue();
    }

    @Test
    void a_foreign_page_becomes_records_of_the_department_api() throws Exception {
        PageMapping.Page page = FOREIGN.page(
                Json.read("{\"data\": {\"cursor\": 7, \"list\": [{\"zb\": \"delay\", \"qh\": 990101, \"v\": \"1.5\","
                        + " \"sj\": \"now\"}]}}"));
        Fields record = FOREIGN.record(page.records().getFirst());

        assertThat(page.next()).contains("7");
        assertThat(record.text("indicator")).isEqualTo("delay");
        assertThat(record.code("jurisdiction").value()).isEqualTo("990101");
        assertThat(record.number("value")).isEqualTo(1.5);
    }

    @Test
    void an_empty_foreign_page_is_empty_and_a_page_without_records_is_rejected() throws Exception {
        assertThat(FOREIGN.page(Json.read("{\"data\": {\"list\": []}}")).records())
                .isEmpty();
        assertThatThrownBy(() -> new PageMapping(Expressions.NONE).page(Json.read("{\"error\": 1}")))
                .isInstanceOf(RecordRejected.class);
    }

    @Test
    void an_expression_that_never_ends_costs_its_record_only() {
        PageMapping endless = new PageMapping(new Expressions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("($f := function($n) { $f($n + 1) + 1 }; $f(1))")));

        assertThatThrownBy(() -> endless.record(java.util.Map.of())).isInstanceOf(RecordRejected.class);
    }

    @Test
    void a_text_that_is_no_expression_is_refused_at_once() {
        Expressions wrong =
                new Expressions(Optional.of("items["), Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> new PageMapping(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void any_json_is_a_record_or_a_rejection(@ForAll("values") Object value) {
        try {
            Fields record = FOREIGN.record(value);
            assertThat(record.text("indicator")).isNotBlank();
            assertThat(record.number("value")).isFinite();
            assertThat(record.instant("at")).isNotNull();
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    @Property(tries = 300)
    void any_field_is_sound_or_a_rejection(@ForAll("values") Object value) {
        try {
            Fields record = Fields.of(value);
            assertThat(record.lonLat()).isNotNull();
            assertThat(record.optionalCode("v")).isNotNull();
            assertThat(record.choice("zb", Grade.class)).isNotNull();
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    @Property(tries = 300)
    void any_text_is_json_or_not(@ForAll String text) {
        try {
            Object value = Json.read(text);
            assertThat(Json.read(Json.canonical(value))).isEqualTo(Json.read(Json.canonical(Json.read(text))));
        } catch (NotJsonException e) {
            assertThat(e.getMessage()).isNotNull();
        }
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(s -> (Object) s),
                Arbitraries.doubles().map(d -> (Object) d),
                Arbitraries.integers().map(i -> (Object) i),
                Arbitraries.of(true, false).map(b -> (Object) b));
        Arbitrary<String> names = Arbitraries.of("zb", "qh", "v", "sj", "lon", "lat", "other");
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> Arbitraries.maps(names, leaf).ofMaxSize(7).map(m -> (Object) m),
                () -> leaf.list().ofMaxSize(3).map(List::copyOf).map(l -> (Object) l));
    }
}
