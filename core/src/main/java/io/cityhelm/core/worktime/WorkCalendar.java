package io.cityhelm.core.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a city works. Pure and immutable. Time is measured as it passes: on a day on which the clocks are changed, an hour
 * that is skipped does not count and one that is repeated counts twice.
 *
 * @param zone of the city
 * @param days of the week on which it works
 * @param hours of a working day, which do not overlap; at least one
 * @param holidays days off that would be working days
 * @param workdays working days that would be days off (调休)
 */
public record WorkCalendar(
        ZoneId zone, Set<DayOfWeek> days, List<Hours> hours, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** A stretch of a working day. */
    public record Hours(LocalTime from, LocalTime to) {

        /** @throws IllegalArgumentException when it ends before it begins */
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours begin before they end: " + from + "-" + to);
            }
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** @throws IllegalArgumentException when nobody ever works, or hours overlap */
    public WorkCalendar {
        days = Set.copyOf(days);
        hours = hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        if (days.isEmpty() || hours.isEmpty()) {
            throw new IllegalArgumentException("a city works sometimes");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException("hours overlap: " + hours);
            }
        }
    }

    /** A calendar of a city that works all day, every day. */
    public static WorkCalendar always(ZoneId zone) {
        return new WorkCalendar(
                zone,
                EnumSet.allOf(DayOfWeek.class),
                List.of(new Hours(LocalTime.MIN, LocalTime.MAX)),
                Set.of(),
                Set.of());
    }

    /** How much a usual day of a clock is: 工作日 are counted in these. */
    public Duration day(WorkClock clock) {
        return switch (clock) {
            case EMERGENCY -> Duration.ofDays(1);
            case WORKING -> hours.stream().map(Hours::length).reduce(Duration.ZERO, Duration::plus);
        };
    }

    /**
     * The instant at which so much time of a clock has passed. No time has passed at the beginning itself.
     *
     * @throws IllegalArgumentException when the time is negative
     */
    public Instant plus(Instant from, Duration time, WorkClock clock) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        if (clock == WorkClock.EMERGENCY || time.isZero()) {
            return from.plus(time);
        }
        Duration left = time;
        for (LocalDate day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            for (Hours stretch : on(day)) {
                Instant begin = later(at(day, stretch.from()), from);
                Duration here = between(begin, at(day, stretch.to()));
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = left.minus(here);
            }
        }
    }

    /** How much time of a clock passes between two instants; nothing when the second is not after the first. */
    public Duration between(Instant from, Instant to, WorkClock clock) {
        if (clock == WorkClock.EMERGENCY || !to.isAfter(from)) {
            return between(from, to);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours stretch : on(day)) {
                sum = sum.plus(between(later(at(day, stretch.from()), from), earlier(at(day, stretch.to()), to)));
            }
        }
        return sum;
    }

    /** Whether the city works on a day. */
    public boolean isWorkday(LocalDate day) {
        return workdays.contains(day) || (days.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }

    private List<Hours> on(LocalDate day) {
        return isWorkday(day) ? hours : List.of();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
