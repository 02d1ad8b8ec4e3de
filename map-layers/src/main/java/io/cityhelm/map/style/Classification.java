package io.cityhelm.map.style;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ranges that values fall into.
 *
 * @param breaks ascending, finite; class {@code i} holds values from {@code breaks[i-1]} (inclusive) to {@code
 *     breaks[i]} (exclusive), so there is one class more than breaks
 */
public record Classification(List<Double> breaks) {

    /** @throws IllegalArgumentException when breaks are not finite and ascending */
    public Classification {
        breaks = List.copyOf(breaks);
        for (int i = 0; i < breaks.size(); i++) {
            if (!Double.isFinite(breaks.get(i)) || i > 0 && breaks.get(i) <= breaks.get(i - 1)) {
                throw new IllegalArgumentException("breaks must be finite and ascending: " + breaks);
            }
        }
    }

    public static Classification fixed(double... breaks) {
        return new Classification(Arrays.stream(breaks).boxed().toList());
    }

    /**
     * Classes that hold about the same number of values each. Equal values never part, so fewer classes come back when
     * many values are equal. Values that are not finite are left out.
     *
     * @throws IllegalArgumentException when fewer than one class is wished for
     */
    public static Classification quantile(Collection<Double> values, int classes) {
        double[] sorted = sorted(values, classes);
        return inner(
                IntStream.range(1, classes).mapToDouble(i -> sorted[(int) ((long) i * sorted.length / classes)]),
                sorted);
    }

    /**
     * Classes of the same width from the lowest value to the highest. Values that are not finite are left out; one class
     * when all are equal.
     *
     * @throws IllegalArgumentException when fewer than one class is wished for
     */
    public static Classification equal(Collection<Double> values, int classes) {
        double[] sorted = sorted(values, classes);
        return inner(
                IntStream.range(1, classes)
                        .mapToDouble(i -> between(sorted[0], sorted[sorted.length - 1], (double) i / classes)),
                sorted);
    }

    /**
     * Classes whose values lie as near together as any partition can bring them ({@link NaturalBreaks}). Values that are
     * not finite are left out.
     *
     * @throws IllegalArgumentException when fewer than one class is wished for
     */
    public static Classification jenks(Collection<Double> values, int classes) {
        return new Classification(NaturalBreaks.of(sorted(values, classes), classes));
    }

    /** Without the difference of the two, which may be larger than any number. */
    private static double between(double low, double high, double share) {
        return low * (1 - share) + high * share;
    }

    private static double[] sorted(Collection<Double> values, int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("at least one class, not " + classes);
        }
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** Breaks that part something; none without values. @param breaks evaluated only when there are values */
    private static Classification inner(DoubleStream breaks, double[] sorted) {
        return new Classification(
                sorted.length == 0
                        ? List.of()
                        : breaks.filter(value -> value > sorted[0])
                                .sorted()
                                .distinct()
                                .boxed()
                                .toList());
    }

    public int classes() {
        return breaks.size() + 1;
    }

    /** The class of a finite value. */
    public int classOf(double value) {
        int i = 0;
        while (i < breaks.size() && value >= breaks.get(i)) {
            i++;
        }
        return i;
    }

    /** The class of each shape that has a finite value. */
    public Map<String, Integer> classify(Map<String, Double> values) {
        Map<String, Integer> out = new HashMap<>();
        values.forEach((id, value) -> {
            if (Double.isFinite(value)) {
                out.put(id, classOf(value));
            }
        });
        return out;
    }
}
