package io.cityhelm.app.bench.source;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** How late things came, by the millisecond, in no more room however many they are. Safe on any thread. */
public final class Lags {

    private static final int LATEST = 20_000;

    private final AtomicLongArray counts = new AtomicLongArray(LATEST + 1);

    public void add(long nanos) {
        counts.incrementAndGet((int) Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 0, LATEST));
    }

    public long count() {
        long count = 0;
        for (int i = 0; i <= LATEST; i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** The time in milliseconds within which a share of them came, rounded up. @param share 0 to 1 */
    public double percentileMillis(double share) {
        long wanted = (long) Math.ceil(count() * share);
        long seen = 0;
        for (int i = 0; i <= LATEST; i++) {
            seen += counts.get(i);
            if (seen >= wanted && seen > 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
