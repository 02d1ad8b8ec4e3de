package io.cityhelm.core.duty;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the roster: who has which shift at a place, week for week.
 *
 * @param days on which the shift begins
 * @param officer the account that has it
 * @param deputies (副班) the accounts that stand in, in this order
 */
public record Duty(
        JurisdictionCode jurisdiction, Shift shift, Set<DayOfWeek> days, String officer, List<String> deputies) {

    private static final int DAY = (int) Duration.ofDays(1).toMinutes();
    private static final int WEEK = 7 * DAY;

    public Duty {
        days = Set.copyOf(days);
        deputies = List.copyOf(deputies);
    }

    /** Whether two persons would be on duty at the same place at the same time. */
    public boolean collides(Duty other) {
        return jurisdiction.equals(other.jurisdiction) && minutes().intersects(other.minutes());
    }

    /** The minutes of a week that it covers, from Monday 00:00. */
    private BitSet minutes() {
        BitSet minutes = new BitSet(WEEK);
        for (DayOfWeek day : days) {
            int from = day.ordinal() * DAY + shift.from().toSecondOfDay() / 60;
            int to = from + (int) shift.length().toMinutes();
            minutes.set(from, Math.min(to, WEEK));
            minutes.set(0, Math.max(0, to - WEEK));
        }
        return minutes;
    }
}
