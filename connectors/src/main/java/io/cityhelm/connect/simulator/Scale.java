package io.cityhelm.connect.simulator;

import io.cityhelm.core.pack.Indicator;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from good to bad in an indicator's unit: the first half and a little more of the badness lies inside what is all
 * right, the rest is shared out among the bands that are not.
 */
final class Scale {

    private static final double ALL_RIGHT = 0.55;

    private final List<Double> edges;

    private Scale(List<Double> edges) {
        this.edges = edges;
    }

    static Scale of(Indicator indicator) {
        double min = indicator.display().min();
        double max = indicator.display().max();
        List<Indicator.Band> bands = indicator.bands();
        boolean lowIsGood = bands.isEmpty() || bands.getFirst().state() == Indicator.State.OK;
        List<Indicator.Band> ordered = lowIsGood ? bands : bands.reversed();
        List<Double> edges = new ArrayList<>(List.of(lowIsGood ? min : max));
        for (Indicator.Band band : ordered) {
            double edge = Math.clamp(lowIsGood ? band.to() : band.from(), min, max);
            // Two bands that are all right are one stretch of good values.
            if (band.state() == Indicator.State.OK && edges.size() > 1) {
                edges.removeLast();
            }
            edges.add(edge);
        }
        return new Scale(edges.size() > 1 ? edges : List.of(min, max));
    }

    /** @param badness 0 to 1 */
    double value(double badness) {
        if (badness < ALL_RIGHT || edges.size() == 2) {
            double part = edges.size() == 2 ? badness : badness / ALL_RIGHT;
            return between(edges.get(0), edges.get(1), part);
        }
        double way = (badness - ALL_RIGHT) / (1 - ALL_RIGHT) * (edges.size() - 2);
        int segment = Math.min((int) way, edges.size() - 3);
        return between(edges.get(segment + 1), edges.get(segment + 2), way - segment);
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
