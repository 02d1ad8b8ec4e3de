package io.cityhelm.core.quality;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The measures of a data set on one day. Pure. */
public final class Measures {

    /** Nothing came, and nothing had to: there is nothing to measure. */
    public static final Measures NONE = new Measures(Map.of());

    private final Map<Measure, Double> values;

    private Measures(Map<Measure, Double> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Measures a day.
     *
     * @param elapsed how much of the day has passed; all of it for a day that is over
     * @param period how often a record should come
     * @param perDay how many records a whole day should bring
     */
    public static Measures of(DayCounts counts, Duration elapsed, Duration period, long perDay) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        double day = (double) elapsed.toMillis() / Duration.ofDays(1).toMillis();
        double due = Math.floor(perDay * day);
        double periods = Math.floor((double) elapsed.toMillis() / Math.max(1, period.toMillis()));
        put(values, Measure.COVERAGE, counts.accepted(), due);
        put(values, Measure.FRESHNESS, counts.slots(), periods);
        put(values, Measure.COMPLETENESS, counts.complete(), counts.accepted());
        put(values, Measure.VALIDITY, counts.accepted(), counts.accepted() + (double) counts.rejected());
        put(values, Measure.TIMELINESS, counts.timely(), counts.accepted());
        put(values, Measure.UNIQUENESS, counts.accepted() - counts.repeated(), counts.accepted());
        return new Measures(values);
    }

    /** Empty when nothing can be said: nothing came of which it is a part, or nothing was due yet. */
    public OptionalDouble of(Measure measure) {
        Double value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The worst of those that can be told; empty when none can. */
    public OptionalDouble worst() {
        return values.values().stream().mapToDouble(Double::doubleValue).min();
    }

    private static void put(Map<Measure, Double> values, Measure measure, double part, double whole) {
        if (whole > 0) {
            values.put(measure, Math.clamp(part / whole, 0.0, 1.0));
        }
    }
}
