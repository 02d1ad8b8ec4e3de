package io.cityhelm.map.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Times as they stand in tables: ISO 8601, where a blank may stand for the T as databases write it. Safe on any thread.
 *
 * @param zone of times without an offset, and of days
 */
record TimeText(ZoneId zone) {

    /** A day alone: 2020-11-15. */
    private static final int DAY = 10;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    /** A date with a time of day. */
    Optional<Instant> time(String text) {
        String stripped = text.strip();
        // most texts of most tables are no times: that is seen without an exception
        if (stripped.length() <= DAY || stripped.charAt(4) != '-' || stripped.charAt(7) != '-') {
            return Optional.empty();
        }
        String iso = stripped.charAt(DAY) == ' '
                ? stripped.substring(0, DAY) + "T" + stripped.substring(DAY + 1).strip()
                : stripped;
        try {
            return Optional.of(
                    switch (TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime there -> there.toInstant();
                        case LocalDateTime here -> here.atZone(zone).toInstant();
                        default -> throw new IllegalStateException(iso);
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** When it begins: a day begins at midnight. */
    Optional<Instant> beginning(String text) {
        return day(text).map(day -> day.atStartOfDay(zone).toInstant()).or(() -> time(text));
    }

    /** When it is over: a day is over at the next midnight. */
    Optional<Instant> end(String text) {
        return day(text)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .or(() -> time(text));
    }

    private static Optional<LocalDate> day(String text) {
        String stripped = text.strip();
        if (stripped.length() != DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(stripped));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
