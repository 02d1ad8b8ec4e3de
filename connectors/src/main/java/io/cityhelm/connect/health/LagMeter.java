package io.cityhelm.connect.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Remembers the last few hundred lags. Not safe on many threads. */
final class LagMeter {

    private static final int REMEMBERED = 512;

    private final long[] millis = new long[REMEMBERED];
    private int count;

    void add(Duration lag) {
        millis[count % REMEMBERED] = lag.toMillis();
        // stays below twice the length: it never overflows
        count = count + 1 == 2 * REMEMBERED ? REMEMBERED : count + 1;
    }

    /** Empty before the first. */
    Optional<Lags> lags() {
        int known = Math.min(count, REMEMBERED);
        if (known == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(millis, known);
        Arrays.sort(sorted);
        return Optional.of(new Lags(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99)));
    }

    /** The smallest that so large a part of them does not exceed. */
    private static Duration at(long[] sorted, double part) {
        return Duration.ofMillis(sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)]);
    }
}
