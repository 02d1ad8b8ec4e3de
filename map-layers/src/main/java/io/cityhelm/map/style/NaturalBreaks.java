package io.cityhelm.map.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The partition of sorted values into classes with the least sum of squared distances to the means of the classes: what
 * Jenks (1967) sought and Fisher (1958, "On grouping for maximum homogeneity") proved. By dynamic programming; because
 * the best last break never moves back as values are added, each row is filled by halving (as in ckmeans.1d.dp, Wang and
 * Song 2011): {@code classes * n * log n} steps. Equal values never part.
 */
final class NaturalBreaks {

    private final double[] values;
    private final double[] weights;
    private final double[] sums;
    private final double[] squares;
    private final int[][] starts;
    private double[] before;
    private double[] now;

    /** @param sorted finite values, ascending */
    private NaturalBreaks(double[] sorted, int classes) {
        this.values = Arrays.stream(sorted).distinct().toArray();
        this.weights = new double[values.length + 1];
        this.sums = new double[values.length + 1];
        this.squares = new double[values.length + 1];
        this.starts = new int[Math.min(classes, values.length)][values.length];
        double middle = Arrays.stream(sorted).average().orElse(0); // small numbers keep their digits
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            int from = at;
            while (at < sorted.length && sorted[at] == values[i]) {
                at++;
            }
            double off = values[i] - middle;
            double weight = at - from;
            weights[i + 1] = weights[i] + weight;
            sums[i + 1] = sums[i] + weight * off;
            squares[i + 1] = squares[i] + weight * off * off;
        }
    }

    /** The first values of all classes but the lowest. @param sorted finite values, ascending */
    static List<Double> of(double[] sorted, int classes) {
        return sorted.length == 0 ? List.of() : new NaturalBreaks(sorted, classes).breaks();
    }

    private List<Double> breaks() {
        int n = values.length;
        now = new double[n];
        for (int i = 0; i < n; i++) {
            now[i] = spread(0, i);
        }
        for (int k = 1; k < starts.length; k++) {
            before = now;
            now = new double[n];
            fill(k, k, n - 1, k, n - 1);
        }
        List<Double> breaks = new ArrayList<>();
        int last = n - 1;
        for (int k = starts.length - 1; k > 0; k--) {
            int start = starts[k][last];
            breaks.addFirst(values[start]);
            last = start - 1;
        }
        return breaks;
    }

    /** The best start of class {@code k} for each last value between two, known to lie between two others. */
    private void fill(int k, int from, int to, int lowest, int highest) {
        if (from > to) {
            return;
        }
        int middle = (from + to) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int start = lowest;
        for (int j = lowest; j <= Math.min(middle, highest); j++) {
            double cost = before[j - 1] + spread(j, middle);
            if (cost < best) {
                best = cost;
                start = j;
            }
        }
        now[middle] = best;
        starts[k][middle] = start;
        fill(k, from, middle - 1, lowest, start);
        fill(k, middle + 1, to, start, highest);
    }

    /** The sum of squared distances to the mean, of the values between two places, both included. */
    private double spread(int from, int to) {
        double weight = weights[to + 1] - weights[from];
        double sum = sums[to + 1] - sums[from];
        return Math.max(0, squares[to + 1] - squares[from] - sum * sum / weight);
    }
}
