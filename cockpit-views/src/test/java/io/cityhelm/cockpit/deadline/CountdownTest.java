package io.cityhelm.cockpit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.deadline.Countdown.Pressure;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private static final Instant SINCE = Instant.parse("2020-11-07T07:00:00Z");
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({
        "0, 600, 10:00, CALM",
        "1, 600, 09:59, CALM",
        "480, 600, 02:00, CALM",
        "481, 600, 01:59, SOON",
        "600, 600, 00:00, SOON",
        "601, 600, 逾期 00:01, LATE",
        "0, 9660, 2:41:00, CALM",
        "13000, 9000, 逾期 1:06:40, LATE",
        "0, 864000, 10 天, CALM",
    })
    void a_clock_shows_what_is_left_and_how_pressing_it_is(long passed, long window, String text, Pressure pressure) {
        Countdown countdown =
                Countdown.of(new Deadline(SINCE, SINCE.plusSeconds(window), 20), SINCE.plusSeconds(passed));

        assertThat(countdown.text(CHINESE)).isEqualTo(text);
        assertThat(countdown.pressure()).isEqualTo(pressure);
    }

    @Test
    void how_much_is_left_when_a_clock_turns_amber_is_the_citys_to_say() {
        Instant later = SINCE.plusSeconds(400);

        assertThat(Countdown.of(new Deadline(SINCE, SINCE.plusSeconds(600), 20), later)
                        .pressure())
                .isEqualTo(Pressure.CALM);
        assertThat(Countdown.of(new Deadline(SINCE, SINCE.plusSeconds(600), 50), later)
                        .pressure())
                .isEqualTo(Pressure.SOON);
    }

    @Test
    void a_second_that_has_begun_counts_as_left() {
        Deadline deadline = new Deadline(SINCE, SINCE.plusSeconds(60), 20);

        assertThat(Countdown.of(deadline, SINCE.plusMillis(59_999)).text(CHINESE))
                .isEqualTo("00:01");
        assertThat(Countdown.of(deadline, SINCE.plusMillis(60_001)).text(CHINESE))
                .isEqualTo("逾期 00:00");
    }

    @Property
    void the_pressure_only_grows(
            @ForAll @LongRange(min = 1, max = 1_000_000) long window,
            @ForAll @LongRange(min = 0, max = 2_000_000) long early,
            @ForAll @LongRange(min = 0, max = 2_000_000) long later) {
        Deadline deadline = new Deadline(SINCE, SINCE.plusSeconds(window), 20);
        Countdown first = Countdown.of(deadline, SINCE.plus(Duration.ofMillis(Math.min(early, later))));
        Countdown second = Countdown.of(deadline, SINCE.plus(Duration.ofMillis(Math.max(early, later))));

        assertThat(second.pressure()).isGreaterThanOrEqualTo(first.pressure());
        assertThat(second.left()).isLessThanOrEqualTo(first.left());
    }
}
