package io.cityhelm.core.suggestion;

import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * How an indicator of a place went lately. What counts is the time between observations, never the time since the last
 * one: a source that falls silent neither raises a condition nor ends it.
 *
 * @param samples oldest first
 */
public record Course(SampleKey key, List<Sample> samples) {

    public Course {
        samples = List.copyOf(samples);
    }

    /** The latest value; empty when nothing ever came. */
    public Optional<Double> latest() {
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(samples.getLast().value());
    }

    /** Whether it is at or above a value, and has been for a time. */
    public boolean isUp(double atLeast, Duration lasting) {
        return lasts(value -> value >= atLeast, lasting);
    }

    /** Whether it is below a value, and has been for a time: one low value between high ones ends nothing. */
    public boolean isDown(double atLeast, Duration lasting) {
        return lasts(value -> value < atLeast, lasting);
    }

    private boolean lasts(DoublePredicate holds, Duration lasting) {
        Optional<Instant> since = Optional.empty();
        for (Sample sample : samples.reversed()) {
            if (!holds.test(sample.value())) {
                break;
            }
            since = Optional.of(sample.observedAt());
        }
        return since.filter(from -> !samples.getLast().observedAt().isBefore(from.plus(lasting)))
                .isPresent();
    }
}
