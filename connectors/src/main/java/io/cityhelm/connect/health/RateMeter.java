package io.cityhelm.connect.health;

/** Counts what happened in the last sixty seconds, in buckets of one second. Not safe on many threads. */
final class RateMeter {

    private static final int SECONDS = 60;

    private final long[] counts = new long[SECONDS];
    private final long[] seconds = new long[SECONDS];

    void add(long second, long count) {
        int bucket = Math.floorMod(second, SECONDS);
        if (seconds[bucket] != second) {
            seconds[bucket] = second;
            counts[bucket] = 0;
        }
        counts[bucket] += count;
    }

    long perMinute(long second) {
        long sum = 0;
        for (int bucket = 0; bucket < SECONDS; bucket++) {
            sum += second - seconds[bucket] < SECONDS ? counts[bucket] : 0;
        }
        return sum;
    }
}
