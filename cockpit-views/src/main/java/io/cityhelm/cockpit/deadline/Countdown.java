package io.cityhelm.cockpit.deadline;

import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;

/**
 * What a clock shows at one instant. Pure.
 *
 * @param left until the deadline, in whole seconds; negative when it is past
 * @param pressure how pressing that is
 */
public record Countdown(Duration left, Pressure pressure) {

    /** How pressing a deadline is. */
    public enum Pressure {
        CALM,
        /** Less of the window is left than the city pack calls calm. */
        SOON,
        /** It was missed. */
        LATE
    }

    private static final int PERCENT = 100;

    /** The clock of a deadline at an instant. A second that has begun counts as left, so that the last one shows 00:01. */
    public static Countdown of(Deadline deadline, Instant now) {
        long millis = Duration.between(now, deadline.due()).toMillis();
        Duration left = Duration.ofSeconds(Math.ceilDiv(millis, 1000));
        return new Countdown(left, pressure(deadline, millis));
    }

    private static Pressure pressure(Deadline deadline, long millisLeft) {
        if (millisLeft < 0) {
            return Pressure.LATE;
        }
        long whole = Duration.between(deadline.since(), deadline.due()).toMillis();
        return millisLeft * PERCENT < whole * deadline.amber() ? Pressure.SOON : Pressure.CALM;
    }

    /** {@code mm:ss}, {@code h:mm:ss} from an hour on, days from four days on; a missed deadline says so in words. */
    public String text(Messages messages) {
        String clock = clock(left.abs(), messages);
        return pressure == Pressure.LATE ? messages.text("clock.late", clock) : clock;
    }

    private static String clock(Duration time, Messages messages) {
        if (time.toDays() >= 4) {
            return messages.text("clock.days", time.toDays());
        }
        return time.toHours() > 0
                ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%02d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart());
    }
}
