package io.cityhelm.core.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Its clocks are changed twice a year, here in the middle of the working hours of a Sunday that is a working day. */
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final WorkCalendar CITY = calendar(
            SHANGHAI,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.parse("2020-10-01"), LocalDate.parse("2020-10-02")),
            Set.of(LocalDate.parse("2020-10-10")),
            "09:00-12:00",
            "13:30-17:30");
    private static final WorkCalendar NIGHTS =
            calendar(BERLIN, EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), "01:30-03:30", "22:00-23:00");

    @Test
    void given_a_friday_afternoon_when_four_hours_are_added_then_the_weekend_does_not_count() {
        assertThat(CITY.plus(at("2020-11-06T16:30"), Duration.ofHours(4), WorkClock.WORKING))
                .isEqualTo(at("2020-11-09T12:00"));
    }

    @Test
    void given_the_same_when_the_clock_is_the_emergency_one_then_the_night_counts() {
        assertThat(CITY.plus(at("2020-11-06T16:30"), Duration.ofHours(4), WorkClock.EMERGENCY))
                .isEqualTo(at("2020-11-06T20:30"));
    }

    @Test
    void given_holidays_and_a_working_saturday_when_a_day_is_added_then_they_are_what_the_calendar_says() {
        assertThat(CITY.plus(at("2020-09-30T17:00"), Duration.ofHours(1), WorkClock.WORKING))
                .isEqualTo(at("2020-10-05T09:30"));
        assertThat(CITY.plus(at("2020-10-09T17:00"), Duration.ofHours(1), WorkClock.WORKING))
                .isEqualTo(at("2020-10-10T09:30"));
    }

    @Test
    void given_staged_limits_when_each_takes_its_time_then_the_next_begins_where_it_ends() {
        StagedLimit limit = new StagedLimit(List.of(
                stage(WorkClock.EMERGENCY, Duration.ofHours(3)), stage(WorkClock.WORKING, Duration.ofHours(7))));

        assertThat(limit.from(at("2020-11-07T20:00"), CITY))
                .extracting(StagedLimit.Due::at)
                .containsExactly(at("2020-11-07T23:00"), at("2020-11-09T17:30"));
        assertThat(CITY.day(WorkClock.WORKING)).hasHours(7);
    }

    @Test
    void given_hours_that_overlap_or_none_when_made_then_the_calendar_is_refused() {
        Set<DayOfWeek> monday = Set.of(DayOfWeek.MONDAY);
        assertThatThrownBy(() -> calendar(SHANGHAI, monday, Set.of(), Set.of(), "09:00-12:00", "11:00-13:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar(SHANGHAI, monday, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261122")
    void what_was_added_is_what_lies_between(
            @ForAll @LongRange(min = 0, max = 63_000_000) long second,
            @ForAll @LongRange(min = 0, max = 500_000) long added) {
        Instant from = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(second);
        Duration time = Duration.ofSeconds(added);
        for (WorkCalendar calendar : List.of(CITY, NIGHTS)) {
            for (WorkClock clock : WorkClock.values()) {
                assertThat(calendar.between(from, calendar.plus(from, time, clock), clock))
                        .isEqualTo(time);
            }
        }
    }

    @Property(seed = "20261122")
    void who_begins_later_or_needs_longer_is_never_earlier(
            @ForAll @LongRange(min = 0, max = 63_000_000) long second,
            @ForAll @LongRange(min = 0, max = 200_000) long later,
            @ForAll @LongRange(min = 0, max = 200_000) long time,
            @ForAll @LongRange(min = 0, max = 200_000) long longer) {
        Instant from = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(second);
        for (WorkCalendar calendar : List.of(CITY, NIGHTS)) {
            Instant end = calendar.plus(from, Duration.ofSeconds(time), WorkClock.WORKING);
            assertThat(calendar.plus(from.plusSeconds(later), Duration.ofSeconds(time), WorkClock.WORKING))
                    .isAfterOrEqualTo(end);
            assertThat(calendar.plus(from, Duration.ofSeconds(time + longer), WorkClock.WORKING))
                    .isAfterOrEqualTo(end);
        }
    }

    @Test
    void given_the_night_in_which_an_hour_is_skipped_or_repeated_when_measured_then_only_time_that_passes_counts() {
        assertThat(night("2020-03-29")).hasHours(1);
        assertThat(night("2020-10-25")).hasHours(3);
        assertThat(night("2020-06-01")).hasHours(2);
    }

    private static Duration night(String day) {
        LocalDate date = LocalDate.parse(day);
        return NIGHTS.between(
                date.atStartOfDay(BERLIN).toInstant(),
                date.atTime(12, 0).atZone(BERLIN).toInstant(),
                WorkClock.WORKING);
    }

    private static StagedLimit.Stage stage(WorkClock clock, Duration time) {
        return new StagedLimit.Stage(Map.of("zh", "围护", "en", "contain"), clock, time);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static WorkCalendar calendar(
            ZoneId zone, Set<DayOfWeek> days, Set<LocalDate> holidays, Set<LocalDate> workdays, String... hours) {
        return new WorkCalendar(
                zone, days, List.of(hours).stream().map(WorkCalendarTest::hours).toList(), holidays, workdays);
    }

    private static WorkCalendar.Hours hours(String text) {
        int dash = text.indexOf('-');
        return new WorkCalendar.Hours(
                LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }
}
