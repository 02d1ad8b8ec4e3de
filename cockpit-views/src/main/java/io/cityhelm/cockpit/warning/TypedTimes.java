package io.cityhelm.cockpit.warning;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two times as people write them, {@code 18:30 至 11-24 06:00}: of either one the day may be left out, and of the two
 * either. Pure.
 *
 * @param from empty when it was left out
 * @param until empty when it was left out; a time of day that is over by then is that of the next day
 */
record TypedTimes(Optional<Instant> from, Optional<Instant> until) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:至|到|~|～|—|\\bto\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME =
            Pattern.compile("(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})\\s+)?(\\d{1,2})[:：](\\d{2})");

    /** Empty when this is no time. */
    static Optional<TypedTimes> read(String text, Instant now, ZoneId zone) {
        String[] parts = BETWEEN.split(text.strip(), -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        LocalDateTime today = LocalDateTime.ofInstant(now, zone);
        String end = parts.length == 2 ? parts[1] : "";
        try {
            Optional<LocalDateTime> from = time(parts[0], today.toLocalDate());
            LocalDateTime begins = from.orElse(today);
            Optional<LocalDateTime> until = time(end, begins.toLocalDate())
                    .map(at -> isTimeOfDay(end) && !at.isAfter(begins) ? at.plusDays(1) : at);
            return Optional.of(new TypedTimes(
                    from.map(at -> at.atZone(zone).toInstant()),
                    until.map(at -> at.atZone(zone).toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isTimeOfDay(String text) {
        return text.indexOf('-') < 0;
    }

    /** @throws DateTimeException when it is no time, or there is no such day */
    private static Optional<LocalDateTime> time(String text, LocalDate day) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher read = TIME.matcher(text.strip());
        if (!read.matches()) {
            throw new DateTimeException(text);
        }
        LocalDate on = read.group(2) == null
                ? day
                : LocalDate.of(
                        read.group(1) == null ? day.getYear() : Integer.parseInt(read.group(1)),
                        Integer.parseInt(read.group(2)),
                        Integer.parseInt(read.group(3)));
        return Optional.of(on.atTime(LocalTime.of(Integer.parseInt(read.group(4)), Integer.parseInt(read.group(5)))));
    }
}
