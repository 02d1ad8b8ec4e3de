package io.cityhelm.connect.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One way of writing times: {@code iso}, {@code seconds} or {@code millis} since 1970, or a pattern such as
 * {@code yyyy-MM-dd HH:mm:ss}, read strictly: there is no 30th of February. Safe on any thread.
 */
public final class TimeFormat {

    private static final int LONGEST = 100;

    /** ISO 8601, with an offset or without, with a T or a space. */
    public static final TimeFormat ISO = new TimeFormat(
            "iso",
            List.of(new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("[ ]['T']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)));

    private final String text;
    private final List<DateTimeFormatter> formatters;

    private TimeFormat(String text, List<DateTimeFormatter> formatters) {
        this.text = text;
        this.formatters = formatters;
    }

    /** @throws IllegalArgumentException when it is neither one of the words nor a pattern; the message says what is wrong */
    public static TimeFormat of(String text) {
        return switch (text) {
            case "iso" -> ISO;
            case "seconds", "millis" -> new TimeFormat(text, List.of());
            // names of months and of halves of a day come in the language of the source
            default -> new TimeFormat(text, List.of(formatter(text, Locale.ENGLISH), formatter(text, Locale.CHINA)));
        };
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(locale)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** As the file writes it. */
    public String text() {
        return text;
    }

    /** An instant, a time with a zone, or a {@link LocalDateTime}; empty when the value is not written so. */
    Optional<Temporal> read(Object value) {
        if (!(value instanceof String || value instanceof Number)) {
            return Optional.empty();
        }
        String written = value instanceof Number number
                ? plain(number)
                : String.valueOf(value).strip();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (text) {
            case "seconds" -> sinceEpoch(written, 0);
            case "millis" -> sinceEpoch(written, 3);
            default ->
                formatters.stream()
                        .flatMap(each -> parse(each, written).stream())
                        .findFirst();
        };
    }

    private static Optional<Temporal> parse(DateTimeFormatter formatter, String written) {
        try {
            TemporalAccessor parsed = formatter.parse(written);
            LocalDate day = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (day == null) {
                return Optional.empty();
            }
            LocalDateTime local = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
            return Optional.of(
                    parsed.query(TemporalQueries.zone()) == null
                            ? local
                            : ZonedDateTime.of(local, parsed.query(TemporalQueries.zone())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Temporal> sinceEpoch(String written, int places) {
        try {
            BigDecimal seconds = new BigDecimal(written).movePointLeft(places);
            if (seconds.precision() - seconds.scale() > 12) {
                return Optional.empty();
            }
            long whole = seconds.toBigInteger().longValue();
            long nanos = seconds.subtract(BigDecimal.valueOf(whole))
                    .movePointRight(9)
                    .longValue();
            return Optional.of(Instant.ofEpochSecond(whole, nanos));
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 20200601 came as a number and is no 2.0200601E7. */
    private static String plain(Number number) {
        double value = number.doubleValue();
        return Double.isFinite(value) && !(number instanceof Long || number instanceof Integer)
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
