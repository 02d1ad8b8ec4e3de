package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.pack.CodeTable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code $time}, {@code $code} and {@code $unit} do inside of an expression. */
class FunctionsTest {

    private static final Conversions HERE = new Conversions(
            new Times(
                    Optional.of(ZoneId.of("Asia/Shanghai")),
                    List.of(TimeFormat.of("yyyy-MM-dd HH:mm:ss"), TimeFormat.of("millis")),
                    Times.Ambiguous.REFUSE),
            Map.of(
                    "kind", new CodeTable(Map.of("01", "leak", "2", "cover"), Optional.empty()),
                    "ward", new CodeTable(Map.of("W", "990101"), Optional.of("990100"))),
            Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$time(t)                      | 2020-06-01T00:00:00Z",
                "$time(ms)                     | 2020-06-01T00:00:00.123Z",
                "$time(day, 'yyyyMMdd')        | 2020-05-31T16:00:00Z",
                "$time(t, 'yyyy')              | RecordRejected.time",
                "$time(t, 'no such')           | RecordRejected.timeFormat",
                "$time(list)                   | RecordRejected.time",
                "$code('kind', k)              | leak",
                "$code('kind', n)              | cover",
                "$code('kind', n + 0.0)        | cover",
                "$code('kind', 'ninety')       | RecordRejected.code",
                "$code('ward', 'elsewhere')    | 990100",
                "$code('streets', k)           | RecordRejected.noTable",
                "$unit(v, 'km/h', 'm/s')       | 10",
                "$unit('36', 'km/h', 'm/s')    | 10",
                "$unit(k & 'x', 'km/h', 'm/s') | RecordRejected.noNumber",
                "$unit(v, 'km/h', 'kg')        | RecordRejected.unit",
                "$unit(v, 'miles', 'm')        | RecordRejected.noUnit"
            })
    void a_value_is_converted_or_the_record_rejected(String expression, String expected) throws Exception {
        assertThat(result(expression)).isEqualTo(expected);
    }

    @Test
    void what_is_not_there_stays_not_there_and_functions_work_over_lists() throws Exception {
        assertThat(mapping("{'a': $time(nowhere), 'b': $code('kind', nowhere), 'c': $unit(nowhere, 'm', 'cm')}")
                        .record(source())
                        .members()
                        .values())
                .isEmpty();
        assertThat(mapping("{'v': list.$unit($, 'm', 'cm')}")
                        .record(source())
                        .members()
                        .get("v"))
                .isEqualTo(List.of(100.0, 200.0));
    }

    @Property(tries = 300)
    void any_value_is_converted_or_rejected(@ForAll String text) throws Exception {
        PageMapping mapping = mapping("{'t': $time(x), 'v': $code('ward', x)}");
        try {
            assertThat(mapping.record(Map.of("x", text)).text("v")).startsWith("9901");
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    private static String result(String expression) throws Exception {
        try {
            Object v = mapping("{'v': " + expression + "}")
                    .record(source())
                    .members()
                    .get("v");
            return v instanceof Double number && number == Math.rint(number)
                    ? Long.toString(number.longValue())
                    : v.toString();
        } catch (RecordRejected e) {
            return e.why().key();
        }
    }

    private static PageMapping mapping(String record) {
        return new PageMapping(
                new Expressions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(record)), HERE);
    }

    private static Object source() throws Exception {
        return Json.read("{\"t\": \"2020-06-01 08:00:00\", \"ms\": 1590969600123, \"day\": 20200601, \"k\": \"01\","
                + " \"n\": 2, \"v\": 36, \"list\": [1, 2]}");
    }
}
