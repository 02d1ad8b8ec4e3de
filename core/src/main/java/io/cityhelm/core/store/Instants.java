package io.cityhelm.core.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Instants as text that sorts and compares like time: always six digits of a second and four of a year. (ISO-8601 as
 * {@link Instant#toString} writes it drops zeros, and then {@code …58Z} stands after {@code …58.1Z}.) Finer than a
 * microsecond is cut off; what lies outside the years 0 to 9999 is moved to their edge.
 */
final class Instants {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    static String text(Instant at) {
        return MICROS.format(at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at);
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }

    /** Microseconds since 1970, as observations have them. */
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
