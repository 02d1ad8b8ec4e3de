package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd HH:mm:ss   | 2020-06-01 08:00:00           | 2020-06-01T00:00:00Z",
                "yyyy-MM-dd HH:mm      | 2020-06-01 08:30              | 2020-06-01T00:30:00Z",
                "yyyyMMddHHmmss        | 20200601080000                | 2020-06-01T00:00:00Z",
                "yyyy/M/d H:mm         | 2020/6/1 8:00                 | 2020-06-01T00:00:00Z",
                "yyyy年M月d日 HH时      | 2020年6月1日 08时              | 2020-06-01T00:00:00Z",
                "yyyy-MM-dd ah:mm      | 2020-06-01 下午2:05           | 2020-06-01T06:05:00Z",
                "d MMM yyyy HH:mm      | 1 Jun 2020 08:00              | 2020-06-01T00:00:00Z",
                "yyyy-MM-dd            | 2020-06-01                    | 2020-05-31T16:00:00Z",
                "yyyy-MM-dd HH:mm:ssXXX| 2020-06-01 08:00:00+02:00     | 2020-06-01T06:00:00Z",
                "iso                   | 2020-06-01T08:00:00           | 2020-06-01T00:00:00Z",
                "iso                   | 2020-06-01 08:00:00.25        | 2020-06-01T00:00:00.250Z",
                "iso                   | 2020-06-01T08:00:00Z          | 2020-06-01T08:00:00Z",
                "iso                   | 2020-06-01T08:00:00+0530      | 2020-06-01T02:30:00Z",
                "seconds               | 1590969600                    | 2020-06-01T00:00:00Z",
                "seconds               | 1590969600.5                  | 2020-06-01T00:00:00.500Z",
                "millis                | 1590969600123                 | 2020-06-01T00:00:00.123Z",
                "yyyy-MM-dd            | 2020-02-30                    | -",
                "yyyy-MM-dd HH:mm      | 2020-06-01 24:01              | -",
                "yyyy-MM-dd            | 2020-06-01 08:00              | -",
                "seconds               | 1590969600000                 | -",
                "millis                | soon                          | -",
                "seconds               | 1e400                         | -",
                "iso                   | 20200601                      | -"
            })
    void a_time_is_read_as_its_format_says_in_the_zone_of_the_source_or_not_at_all(
            String format, String written, String expected) throws Exception {
        Times times = times(SHANGHAI, Times.Ambiguous.REFUSE, format);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> times.read(written)).isInstanceOf(RecordRejected.class);
        } else {
            assertThat(times.read(written)).isEqualTo(Instant.parse(expected));
        }
    }

    @Test
    void numbers_are_times_too_and_the_first_format_that_fits_counts() throws Exception {
        Times times = times(SHANGHAI, Times.Ambiguous.REFUSE, "yyyyMMdd", "millis");

        assertThat(times.read(20200601)).isEqualTo(Instant.parse("2020-05-31T16:00:00Z"));
        assertThat(times.read(1590969600123L)).isEqualTo(Instant.parse("2020-06-01T00:00:00.123Z"));
        assertThat(times.read(1.590969600123E12)).isEqualTo(Instant.parse("2020-06-01T00:00:00.123Z"));
    }

    @Test
    void an_hour_that_never_was_is_rejected_and_one_that_was_twice_goes_by_the_rule() throws Exception {
        String twice = "2020-10-25T02:30:00";

        assertThat(reason(times(BERLIN, Times.Ambiguous.REFUSE, "iso"), "2020-03-29T02:30:00"))
                .isEqualTo("RecordRejected.gap");
        assertThat(reason(times(BERLIN, Times.Ambiguous.EARLIER, "iso"), "2020-03-29T02:30:00"))
                .isEqualTo("RecordRejected.gap");
        assertThat(reason(times(BERLIN, Times.Ambiguous.REFUSE, "iso"), twice)).isEqualTo("RecordRejected.twice");
        assertThat(times(BERLIN, Times.Ambiguous.EARLIER, "iso").read(twice))
                .isEqualTo(Instant.parse("2020-10-25T00:30:00Z"));
        assertThat(times(BERLIN, Times.Ambiguous.LATER, "iso").read(twice))
                .isEqualTo(Instant.parse("2020-10-25T01:30:00Z"));
    }

    @Test
    void shanghai_had_summer_time_once_and_its_gap_is_one() {
        assertThat(reason(times(SHANGHAI, Times.Ambiguous.REFUSE, "iso"), "1986-05-04T02:30:00"))
                .isEqualTo("RecordRejected.gap");
    }

    @Test
    void without_a_zone_a_local_time_is_rejected_and_one_with_an_offset_is_not() throws Exception {
        assertThat(reason(Times.UNSAID, "2020-06-01T08:00:00")).isEqualTo("RecordRejected.noZone");
        assertThat(Times.UNSAID.read("2020-06-01T08:00:00+08:00")).isEqualTo(Instant.parse("2020-06-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd {", "no such", "yyyy-MM-dd'T", "bbbbb"})
    void what_is_no_format_is_none(String text) {
        assertThatThrownBy(() -> TimeFormat.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void every_second_of_two_centuries_comes_back_as_it_was(
            @ForAll @LongRange(min = -2_000_000_000L, max = 7_000_000_000L) long second) throws Exception {
        Instant at = Instant.ofEpochSecond(second);
        LocalDateTime local = LocalDateTime.ofInstant(at, BERLIN);
        List<ZoneOffset> valid = BERLIN.getRules().getValidOffsets(local);
        Times.Ambiguous rule =
                valid.size() == 2 && valid.getLast().equals(BERLIN.getRules().getOffset(at))
                        ? Times.Ambiguous.LATER
                        : Times.Ambiguous.EARLIER;

        assertThat(times(BERLIN, rule, "iso").read(local.toString())).isEqualTo(at);
        assertThat(times(BERLIN, rule, "seconds").read(second)).isEqualTo(at);
    }

    @Property(tries = 500)
    void any_text_is_a_plausible_time_or_a_rejection(@ForAll String text) {
        Times times = times(SHANGHAI, Times.Ambiguous.REFUSE, "yyyy-MM-dd HH:mm:ss", "iso", "seconds", "millis");
        try {
            assertThat(times.read(text))
                    .isBetween(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    private static Times times(ZoneId zone, Times.Ambiguous rule, String... formats) {
        return new Times(
                Optional.of(zone), List.of(formats).stream().map(TimeFormat::of).toList(), rule);
    }

    private static String reason(Times times, String written) {
        try {
            return "read as " + times.read(written);
        } catch (RecordRejected e) {
            return e.why().key();
        }
    }
}
