package io.cityhelm.connect.link;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** How long to wait before the next try: twice as long each time up to a cap, give or take a third. Safe on any thread. */
public final class Backoff {

    private static final double GROWTH = 2;
    private static final double JITTER = 0.33;

    private final IntervalFunction intervals;

    /** @param first after one failure; @param longest the cap */
    public Backoff(Duration first, Duration longest) {
        this.intervals = IntervalFunction.ofExponentialRandomBackoff(first, GROWTH, JITTER, longest);
    }

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        return Duration.ofMillis(intervals.apply(failures));
    }
}
