package io.cityhelm.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Shift DAY = shift("08:00", "20:00");
    private static final Shift NIGHT = shift("20:00", "08:00");
    private static final Roster ROSTER = new Roster(
            SHANGHAI,
            List.of(
                    new Duty(Town.CITY, DAY, EVERY_DAY, "li", List.of("chen")),
                    new Duty(Town.CITY, NIGHT, EVERY_DAY, "wang", List.of()),
                    new Duty(Town.STREET, NIGHT, Set.of(DayOfWeek.SUNDAY), "zhao", List.of())));

    /** 2026-11-22 is a Sunday; the city is eight hours ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, li, wang",
        "2026-11-21T23:59:59.999999Z, wang, li",
        "2026-11-22T11:59:59.999999Z, li, wang",
        "2026-11-22T12:00:00Z, wang, li",
        "2026-11-22T17:00:00Z, wang, li",
    })
    void who_comes_at_an_instant_is_on_duty_at_it(Instant at, String now, String next) {
        assertThat(ROSTER.onDuty(Town.CITY, at).orElseThrow().duty().officer()).isEqualTo(now);
        assertThat(ROSTER.next(Town.CITY, at).orElseThrow().duty().officer()).isEqualTo(next);
    }

    @Test
    void a_night_that_begins_on_sunday_ends_on_monday() {
        Turn turn = ROSTER.onDuty(Town.STREET, Instant.parse("2026-11-22T23:59:59Z"))
                .orElseThrow();
        assertThat(turn.from()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(turn.until()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(ROSTER.onDuty(Town.STREET, turn.until())).isEmpty();
        assertThat(ROSTER.next(Town.STREET, turn.from()).orElseThrow().from())
                .as("next week")
                .isEqualTo("2026-11-29T12:00:00Z");
        assertThat(ROSTER.next(Town.STREET, turn.from().minusNanos(1)).orElseThrow())
                .isEqualTo(turn);
    }

    @Test
    void a_place_without_a_roster_has_nobody() {
        assertThat(ROSTER.onDuty(Town.DISTRICT, Town.NOON)).isEmpty();
        assertThat(ROSTER.next(Town.DISTRICT, Town.NOON)).isEmpty();
        assertThat(ROSTER.places()).containsExactly(Town.CITY, Town.STREET);
    }

    @Test
    void two_are_not_on_duty_at_once_where_clocks_are_set_back() {
        Roster london = new Roster(
                ZoneId.of("Europe/London"),
                List.of(
                        new Duty(Town.CITY, DAY, EVERY_DAY, "li", List.of()),
                        new Duty(Town.CITY, NIGHT, EVERY_DAY, "wang", List.of())));
        Turn night =
                london.onDuty(Town.CITY, Instant.parse("2026-10-25T01:00:00Z")).orElseThrow();
        assertThat(night.from()).isEqualTo("2026-10-24T19:00:00Z");
        assertThat(night.until()).as("thirteen hours").isEqualTo("2026-10-25T08:00:00Z");
    }

    @Property
    void shifts_that_meet_leave_nobody_alone_and_nobody_twice(
            @ForAll @IntRange(min = 0, max = 20_000) int minutes, @ForAll @IntRange(min = 0, max = 59) int seconds) {
        Instant at = Town.NOON.plusSeconds(minutes * 60L + seconds);
        Turn now = ROSTER.onDuty(Town.CITY, at).orElseThrow();
        Turn next = ROSTER.next(Town.CITY, at).orElseThrow();
        assertThat(now.covers(at)).isTrue();
        assertThat(next.from()).isEqualTo(now.until());
        assertThat(next.duty().officer()).isNotEqualTo(now.duty().officer());
    }

    @Test
    void shifts_collide_when_they_share_a_minute_of_the_week_also_over_its_end() {
        Duty sundayNight = new Duty(Town.CITY, NIGHT, Set.of(DayOfWeek.SUNDAY), "li", List.of());
        assertThat(sundayNight.collides(
                        new Duty(Town.CITY, shift("07:59", "09:00"), Set.of(DayOfWeek.MONDAY), "wang", List.of())))
                .isTrue();
        assertThat(sundayNight.collides(new Duty(Town.CITY, DAY, EVERY_DAY, "wang", List.of())))
                .as("one ends when the other begins")
                .isFalse();
        assertThat(sundayNight.collides(new Duty(Town.STREET, NIGHT, EVERY_DAY, "wang", List.of())))
                .as("another place")
                .isFalse();
    }

    private static Shift shift(String from, String to) {
        return new Shift(from, Map.of("zh", from, "en", from), LocalTime.parse(from), LocalTime.parse(to));
    }
}
