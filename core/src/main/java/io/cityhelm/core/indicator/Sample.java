package io.cityhelm.core.indicator;

import io.cityhelm.core.lineage.Origin;
import java.time.Instant;

/**
 * One value as it arrived.
 *
 * @param value in the indicator's unit; finite
 * @param observedAt by the clock of the source
 * @param receivedAt by ours
 * @param source the connector it came through
 * @param origin the record it was made of
 */
public record Sample(
        SampleKey key, double value, Instant observedAt, Instant receivedAt, String source, Origin origin) {

    /** @throws IllegalArgumentException when the value is not a finite number */
    public Sample {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample is a finite number, not " + value);
        }
    }

    /** One of which nobody knows the record. */
    public Sample(SampleKey key, double value, Instant observedAt, Instant receivedAt, String source) {
        this(key, value, observedAt, receivedAt, source, Origin.NONE);
    }
}
