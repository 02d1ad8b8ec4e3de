package io.cityhelm.app.bench;

import java.util.Arrays;

/** Times of single acts, in nanoseconds. Bounded: made for a known number of them. Used from one thread. */
final class Samples {

    private final long[] nanos;
    private int count;

    Samples(int capacity) {
        this.nanos = new long[capacity];
    }

    void add(long took) {
        nanos[count++] = took;
    }

    int count() {
        return count;
    }

    /** The value below which a share of the samples lies, in milliseconds. @param share 0 to 1 */
    double percentileMillis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1);
        return sorted[index] / 1e6;
    }

    /** The middle one of some values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
