package io.cityhelm.connect.simulator;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Indicator;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * One indicator over the whole city. The lowest level is made up, the ones above follow from it, so that whoever walks a
 * value down finds what it is made of.
 */
final class Series {

    /** Above so many places a step moves a few of them, as things go in a large city. */
    private static final int FEW = 1_000;

    private static final double SHARE_OF_MANY = 0.02;

    private final Indicator indicator;
    private final Ground ground;
    private final List<Jurisdiction> leaves;
    private final Course course;
    private final double[] weights;
    private final double[] luck;
    private final Random random;

    Series(Indicator indicator, Ground ground, Random random) {
        this.indicator = indicator;
        this.ground = ground;
        this.random = random;
        Level lowest =
                indicator.levels().stream().max(Comparator.naturalOrder()).orElse(Level.CITY);
        this.leaves = ground.at(lowest);
        this.course = new Course(indicator, leaves.size(), random);
        this.weights = weights();
        this.luck = random.doubles(leaves.size()).toArray();
    }

    Indicator indicator() {
        return indicator;
    }

    boolean isLarge() {
        return leaves.size() > FEW;
    }

    void step() {
        course.step();
        for (int i = 0; i < leaves.size(); i++) {
            if (!isLarge() || random.nextDouble() < SHARE_OF_MANY) {
                course.step(i);
            }
        }
    }

    /** The values of all places at which the indicator exists. @param push how much worse a place is than usual */
    Map<JurisdictionCode, Double> values(LocalTime time, ToDoubleFunction<JurisdictionCode> push) {
        Map<JurisdictionCode, Roll> rolls = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            JurisdictionCode leaf = leaves.get(i).code();
            double value = leafValue(i, course.value(i, time, push.applyAsDouble(leaf)));
            for (Jurisdiction node : ground.tree().path(leaf)) {
                if (indicator.levels().contains(node.level())) {
                    rolls.computeIfAbsent(node.code(), code -> new Roll()).add(value);
                }
            }
        }
        Map<JurisdictionCode, Double> values = HashMap.newHashMap(rolls.size());
        rolls.forEach((code, roll) -> values.put(code, round(roll.value(indicator.rollup()))));
        return values;
    }

    /** A part of a sum is its share; small whole numbers come and go by each place's luck, so that the sum holds. */
    private double leafValue(int place, double value) {
        if (indicator.rollup() != Indicator.Rollup.SUM) {
            return value;
        }
        double share = value * weights[place];
        return indicator.decimals() == 0 ? Math.floor(share + luck[place]) : share;
    }

    /** The scale of a sum is made for the level of its bands: so much each node of that level has, shared among its leaves. */
    private double[] weights() {
        Level scale =
                indicator.bandLevels().stream().min(Comparator.naturalOrder()).orElse(Level.CITY);
        double nodes = Math.min(leaves.size(), ground.at(scale).size());
        double[] raw = new double[leaves.size()];
        Arrays.setAll(raw, i -> ground.size(leaves.get(i).code()) * Math.exp(0.3 * random.nextGaussian()));
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(weight -> nodes * weight / sum).toArray();
    }

    private double round(double value) {
        double scale = Math.pow(10, indicator.decimals());
        return Math.rint(value * scale) / scale;
    }

    private static final class Roll {
        private double sum;
        private double max = Double.NEGATIVE_INFINITY;
        private int count;

        void add(double value) {
            sum += value;
            max = Math.max(max, value);
            count++;
        }

        double value(Indicator.Rollup rollup) {
            return switch (rollup) {
                case SUM -> sum;
                case MAX -> max;
                case MEAN, NONE -> sum / count;
            };
        }
    }
}
