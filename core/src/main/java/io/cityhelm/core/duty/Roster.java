package io.cityhelm.core.duty;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 值班表: who is on duty where and when. Pure and immutable; data of the city. A shift is by the clock on the wall: on a day
 * on which clocks are changed it is an hour shorter or longer, and nobody is on duty twice.
 *
 * @param zone of the city
 * @param duties of which no two collide
 */
public record Roster(ZoneId zone, List<Duty> duties) {

    /** After so many days a week's roster repeats, whatever day it is asked on. */
    private static final int ROUND = 8;

    public Roster {
        duties = List.copyOf(duties);
    }

    /** The places that have a roster, in its order. */
    public List<JurisdictionCode> places() {
        return duties.stream().map(Duty::jurisdiction).distinct().toList();
    }

    /** Who is on duty at a place; empty when nobody is, or the place has no roster. */
    public Optional<Turn> onDuty(JurisdictionCode place, Instant at) {
        return turns(place, at).filter(turn -> turn.covers(at)).findFirst();
    }

    /** Who comes next: the first turn that begins after an instant. */
    public Optional<Turn> next(JurisdictionCode place, Instant at) {
        return turns(place, at).filter(turn -> turn.from().isAfter(at)).min(Comparator.comparing(Turn::from));
    }

    /** The turns from the day before an instant, which may last until then, to a week after it. */
    private Stream<Turn> turns(JurisdictionCode place, Instant at) {
        LocalDate first = at.atZone(zone).toLocalDate().minusDays(1);
        return duties.stream()
                .filter(duty -> duty.jurisdiction().equals(place))
                .flatMap(duty -> first.datesUntil(first.plusDays(ROUND + 1L))
                        .filter(day -> duty.days().contains(day.getDayOfWeek()))
                        .map(day -> turn(duty, day)));
    }

    private Turn turn(Duty duty, LocalDate day) {
        Shift shift = duty.shift();
        LocalDate last = shift.endsNextDay() ? day.plusDays(1) : day;
        return new Turn(
                duty,
                day.atTime(shift.from()).atZone(zone).toInstant(),
                last.atTime(shift.to()).atZone(zone).toInstant());
    }
}
