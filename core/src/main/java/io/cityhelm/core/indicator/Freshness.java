package io.cityhelm.core.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a value may be read as what holds now. */
public enum Freshness {
    LIVE,
    /** Nothing came for three times the expected period: the value stays, greyed, with its age. */
    STALE,
    /** Nothing ever came. */
    MISSING;

    private static final int PATIENCE = 3;

    /** How fresh a sample is, when a new one is expected every period. */
    public static Freshness of(Optional<Sample> sample, Duration period, Instant now) {
        return sample.map(s -> now.isAfter(s.observedAt().plus(period.multipliedBy(PATIENCE))) ? STALE : LIVE)
                .orElse(MISSING);
    }
}
