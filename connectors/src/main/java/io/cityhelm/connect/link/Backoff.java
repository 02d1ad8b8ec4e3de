package io.cityhelm.connect.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: anything up to a bound that doubles with each failure, up to a cap. The whole of it
 * is left to chance, so that many who lost the same other side at one moment do not come back at one moment. Safe on any
 * thread.
 */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;

    /** @param first the bound after one failure; @param longest the cap */
    public Backoff(Duration first, Duration longest) {
        this(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 to less than 1 */
    Backoff(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        return Duration.ofNanos((long) (bound(failures).toNanos() * chance.getAsDouble()));
    }

    /** The longest that can come out. @param failures in a row, from 1 */
    Duration bound(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
