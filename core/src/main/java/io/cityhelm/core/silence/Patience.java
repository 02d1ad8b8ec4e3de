package io.cityhelm.core.silence;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a source may be silent.
 *
 * @param contact without any answer of the other side
 * @param records without a single good record, however well it answers; empty when nobody can say
 */
public record Patience(Duration contact, Optional<Duration> records) {

    /** A value is stale, and a source silent, at so many times its period. */
    public static final int PERIODS = 3;

    /**
     * By what is known of a source.
     *
     * @param every how often it is looked at, or how long a connection that ended may be away
     * @param period the shortest period of what it delivers, when the city says so
     * @param quiet how long its file says that no record is normal; it takes the place of the period
     */
    public static Patience of(Duration every, Optional<Duration> period, Optional<Duration> quiet) {
        Duration contact = every.multipliedBy(PERIODS);
        Optional<Duration> records =
                quiet.or(() -> period.map(each -> each.multipliedBy(PERIODS))).map(each -> longer(each, contact));
        return new Patience(contact, records);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
