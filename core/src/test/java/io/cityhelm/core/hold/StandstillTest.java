package io.cityhelm.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final Instant NOON = Town.NOON;

    @Test
    void a_clock_that_was_set_back_meanwhile_stood_for_no_time() {
        Standstill over = Standstill.NONE.begin(NOON, NOON.plusSeconds(60)).end(NOON.minusSeconds(5));
        assertThat(over).isEqualTo(Standstill.NONE);
    }

    @Test
    void a_clock_that_had_run_out_before_is_not_moved() {
        Standstill over = Standstill.NONE
                .begin(NOON.plusSeconds(100), NOON.plusSeconds(300))
                .end(NOON.plusSeconds(200));
        assertThat(over.after(NOON, Duration.ofSeconds(100))).isEqualTo(NOON.plusSeconds(100));
        assertThat(over.after(NOON, Duration.ofSeconds(101))).isEqualTo(NOON.plusSeconds(201));
        assertThat(over.after(NOON.plusSeconds(150), Duration.ofSeconds(10)))
                .as("it begins when the clocks go on")
                .isEqualTo(NOON.plusSeconds(210));
    }

    /** Second by second: between the beginning and the end exactly the length ran outside of the standstills. */
    @Property(tries = 500)
    void exactly_the_length_runs_while_the_clocks_do_not_stand(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 60) Integer> gaps,
            @ForAll @IntRange(min = -30, max = 120) int since,
            @ForAll @IntRange(min = 1, max = 120) int length) {
        Standstill standstill = Standstill.NONE;
        Instant at = NOON;
        for (int gap : gaps) {
            at = at.plusSeconds(gap + 1L);
            standstill = standstill.begin(at, at.plusSeconds(600));
            at = at.plusSeconds(gap % 7 + 1L);
            standstill = standstill.end(at);
        }
        Instant begins = NOON.plusSeconds(since);
        Instant ends = standstill.after(begins, Duration.ofSeconds(length));
        long ran = 0;
        for (Instant second = begins; second.isBefore(ends); second = second.plusSeconds(1)) {
            Instant now = second;
            boolean stands =
                    standstill.over().stream().anyMatch(span -> !now.isBefore(span.from()) && now.isBefore(span.to()));
            ran += stands ? 0 : 1;
        }
        assertThat(ran).isEqualTo(length);
    }
}
