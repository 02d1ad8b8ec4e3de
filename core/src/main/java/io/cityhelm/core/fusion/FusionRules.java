package io.cityhelm.core.fusion;

import java.time.Duration;

/**
 * What makes two sightings one event: local figures, data of the city pack.
 *
 * @param reach how far apart they may be at the most, metres
 * @param within how far apart in time at the most
 * @param weights what counts how much
 * @param from from what likeness on, in percent, it is suggested
 */
public record FusionRules(double reach, Duration within, Weights weights, int from) {

    /** A city that says nothing about it is suggested nothing. */
    public static final FusionRules NONE = new FusionRules(0, Duration.ZERO, new Weights(0, 0, 0, 0), 101);

    /** Shares of the whole; any figures, only what they are to each other counts. */
    public record Weights(int space, int time, int category, int text) {
        int sum() {
            return space + time + category + text;
        }
    }

    public boolean suggests() {
        return reach > 0 && weights.sum() > 0 && from <= 100;
    }
}
