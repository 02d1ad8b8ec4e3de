package io.cityhelm.map.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Takes the times of one feature after the other, in the order in which they are packed. For one thread. */
public final class FeatureTimesBuilder {

    private final TimeColumns columns;
    private long[] from = new long[256];
    private long[] until = new long[256];
    private int size;

    public FeatureTimesBuilder(TimeColumns columns) {
        this.columns = columns;
    }

    /** The columns that have to be read. */
    public Set<String> names() {
        return columns.names();
    }

    /** @param values of the feature by column; an end that is not after the beginning says nothing */
    public void add(Map<String, Object> values) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
        }
        from[size] = columns.beginning(values).map(Instant::toEpochMilli).orElse(FeatureTimes.ALWAYS);
        long end = columns.end(values).map(Instant::toEpochMilli).orElse(FeatureTimes.OPEN);
        until[size] = end > from[size] ? end : FeatureTimes.OPEN;
        size++;
    }

    public FeatureTimes build() {
        return new FeatureTimes(Arrays.copyOf(from, size), Arrays.copyOf(until, size));
    }
}
