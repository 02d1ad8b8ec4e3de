package io.cityhelm.map.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * From when until when each feature of a layer is there; one whose time nobody knows is always there. Sixteen bytes a feature
 * and as many for the changes. Immutable and safe on any thread; reads no file.
 */
public final class FeatureTimes {

    static final long ALWAYS = Long.MIN_VALUE;
    static final long OPEN = Long.MAX_VALUE;

    private final long[] from;
    private final long[] until;
    private final long[] changes;

    /** @param from milliseconds of the epoch, by feature; {@link #ALWAYS} @param until likewise; {@link #OPEN} */
    FeatureTimes(long[] from, long[] until) {
        this.from = from;
        this.until = until;
        this.changes = LongStream.concat(Arrays.stream(from), Arrays.stream(until))
                .filter(time -> time != ALWAYS && time != OPEN)
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many changes have happened by a moment: between two moments with the same number, nothing changes. */
    public int step(Instant moment) {
        int at = Arrays.binarySearch(changes, moment.toEpochMilli());
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The features that are there at a moment: begun, and not over. */
    public BitSet at(Instant moment) {
        long now = moment.toEpochMilli();
        BitSet there = new BitSet(from.length);
        IntStream.range(0, from.length)
                .filter(feature -> from[feature] <= now && now < until[feature])
                .forEach(there::set);
        return there;
    }
}
