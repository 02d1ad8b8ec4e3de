package io.cityhelm.connect.simulator;

import io.cityhelm.core.pack.Indicator;
import java.time.LocalTime;
import java.util.Random;

/**
 * How bad a value is, from 0 (as good as it gets) to 1: a double hump over the day, a lasting difference between places, a
 * walk that all places share and one of each, which come back to the middle. {@link Scale} turns it into the indicator's
 * unit, so that any indicator of any city looks right.
 */
final class Course {

    private static final double BACK = 0.08;
    /** A city never stands quite still. */
    private static final double LEAST = 0.06;

    private static final double OWN_STEP = 0.03;
    private static final double SHARED_STEP = 0.02;

    private final Scale scale;
    private final double[] offset;
    private final double[] walk;
    private final double spread;
    private final Random random;
    private double shared;

    Course(Indicator indicator, int places, Random random) {
        this.scale = Scale.of(indicator);
        // The highest of many is far out, so each must stay lower.
        this.spread = indicator.rollup() == Indicator.Rollup.MAX ? 0.6 : 1;
        this.random = random;
        this.offset = random.doubles(places, -0.2, 0.2).toArray();
        this.walk = new double[places];
    }

    /** The walk that all places share goes one step on. */
    void step() {
        shared += -BACK * shared + SHARED_STEP * random.nextGaussian();
    }

    /** The walk of a place goes one step on. */
    void step(int place) {
        walk[place] += -BACK * walk[place] + OWN_STEP * random.nextGaussian();
    }

    /** The value of a place. @param push how much worse than usual, 0 to 1 */
    double value(int place, LocalTime time, double push) {
        double usual = 0.32 + 0.2 * hump(time) + offset[place] + walk[place] + shared;
        return scale.value(Math.clamp(Math.max(LEAST, usual) * spread + push, 0, 1));
    }

    /** The two rush hours. */
    private static double hump(LocalTime time) {
        double hour = time.toSecondOfDay() / 3600.0;
        return bell(hour, 8.5, 2) + bell(hour, 18, 2.4) + 0.4 * bell(hour, 13, 4);
    }

    private static double bell(double hour, double centre, double width) {
        return Math.exp(-Math.pow((hour - centre) / width, 2));
    }
}
