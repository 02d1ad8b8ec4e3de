package io.cityhelm.connect.simulator;

import io.cityhelm.core.pack.Indicator;
import java.time.LocalTime;
import java.util.Random;

/**
 * How bad a value is, from 0 (as good as it gets) to 1: a double hump over the day, a lasting difference between places and
 * a walk that comes back to the middle. Turned into the indicator's unit by its bands, so that any indicator of any city
 * looks right.
 */
final class Course {

    private static final double BACK = 0.08;

    private final double good;
    private final double bad;
    private final double[] offset;
    private final double[] walk;
    private final double spread;
    private final Random random;

    Course(Indicator indicator, int places, Random random) {
        double[] ends = ends(indicator);
        this.good = ends[0];
        this.bad = ends[1];
        // The highest of many is far out, so each must stay lower.
        this.spread = indicator.rollup() == Indicator.Rollup.MAX ? 0.35 : 1;
        this.random = random;
        this.offset = random.doubles(places, -0.12, 0.12).toArray();
        this.walk = new double[places];
    }

    /** The walk of a place goes one step on. */
    void step(int place) {
        walk[place] += -BACK * walk[place] + 0.035 * random.nextGaussian();
    }

    /** The value of a place. @param push how much worse than usual, 0 to 1 */
    double value(int place, LocalTime time, double push) {
        double usual = 0.18 + 0.22 * hump(time) + offset[place] + walk[place];
        double badness = Math.clamp(Math.max(0, usual) * spread + push, 0, 1);
        return good + (bad - good) * badness;
    }

    /** The two rush hours. */
    private static double hump(LocalTime time) {
        double hour = time.toSecondOfDay() / 3600.0;
        return bell(hour, 8.5, 2) + bell(hour, 18, 2.4) + 0.4 * bell(hour, 13, 4);
    }

    private static double bell(double hour, double centre, double width) {
        return Math.exp(-Math.pow((hour - centre) / width, 2));
    }

    /** From the middle of what is all right to the end of the scale on the side of what is not. */
    private static double[] ends(Indicator indicator) {
        double min = indicator.display().min();
        double max = indicator.display().max();
        Indicator.Band fine = indicator.bands().stream()
                .filter(band -> band.state() == Indicator.State.OK)
                .findFirst()
                .orElse(new Indicator.Band(min, max, Indicator.State.OK, java.util.Map.of()));
        double low = Math.clamp(fine.from(), min, max);
        double high = Math.clamp(fine.to(), min, max);
        boolean highIsGood = high >= max && low > min;
        double middle = low + (high - low) * (highIsGood ? 0.75 : 0.25);
        return new double[] {middle, highIsGood ? min : max};
    }
}
