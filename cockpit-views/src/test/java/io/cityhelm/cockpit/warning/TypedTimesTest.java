package io.cityhelm.cockpit.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A quarter past three in the afternoon there. */
    private static final Instant NOW = Instant.parse("2020-11-07T07:15:00Z");

    @Test
    void of_either_time_the_day_may_be_left_out_and_of_the_two_either() {
        assertThat(read("18:30 至 11-08 06:00")).contains(times("2020-11-07T10:30:00Z", "2020-11-07T22:00:00Z"));
        assertThat(read("11-09 8:00 to 20:00")).contains(times("2020-11-09T00:00:00Z", "2020-11-09T12:00:00Z"));
        assertThat(read("22:00~06:00"))
                .as("of the next day")
                .contains(times("2020-11-07T14:00:00Z", "2020-11-07T22:00:00Z"));
        assertThat(read("至 06:00").orElseThrow().until()).contains(Instant.parse("2020-11-07T22:00:00Z"));
        assertThat(read("至 06:00").orElseThrow().from()).isEmpty();
        assertThat(read("2021-01-02 00:00").orElseThrow().until()).isEmpty();
        assertThat(read("")).contains(new TypedTimes(Optional.empty(), Optional.empty()));
    }

    @Test
    void what_is_no_time_is_none() {
        for (String no :
                new String[] {"今晚", "25:00", "12:60", "13-01 08:00", "02-30 08:00", "8", "1:00 至 2:00 至 3:00"}) {
            assertThat(read(no)).as(no).isEmpty();
        }
    }

    private static Optional<TypedTimes> read(String text) {
        return TypedTimes.read(text, NOW, ZONE);
    }

    private static TypedTimes times(String from, String until) {
        return new TypedTimes(Optional.of(Instant.parse(from)), Optional.of(Instant.parse(until)));
    }
}
