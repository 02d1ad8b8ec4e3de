package io.cityhelm.connect.link;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets so many through in any second, and tells the rest how long to wait: however many links are lost at once, they come
 * back in a row. Safe on any thread.
 */
public final class Turnstile {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private final long[] passed;
    private int oldest;

    /** @param perSecond in any second, wherever it begins */
    public Turnstile(int perSecond) {
        this(perSecond, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    Turnstile(int perSecond, LongSupplier nanos) {
        this.nanos = nanos;
        this.passed = new long[perSecond];
        java.util.Arrays.fill(passed, nanos.getAsLong() - SECOND);
    }

    /** Takes a turn. @return how long to wait for it */
    public synchronized Duration next() {
        long now = nanos.getAsLong();
        // differences, because such a clock may begin anywhere
        long wait = Math.max(0, passed[oldest] + SECOND - now);
        passed[oldest] = now + wait;
        oldest = (oldest + 1) % passed.length;
        return Duration.ofNanos(wait);
    }
}
