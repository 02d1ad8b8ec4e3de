package io.cityhelm.connect.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Times with an offset. What nearly all sources write, {@code 2020-11-23T08:00:00.5+08:00}, is read digit by digit, at a
 * tenth of what the JDK's formatter costs; everything else is the JDK's.
 */
final class Rfc3339 {

    private static final int SHORTEST = 20;
    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;
    private boolean plain = true;

    private Rfc3339(String text) {
        this.text = text;
    }

    /** @throws DateTimeException when it is no time, or one without an offset */
    static Instant parse(String text) {
        Instant read = text.length() < SHORTEST ? null : new Rfc3339(text).plain();
        return read != null ? read : OffsetDateTime.parse(text).toInstant();
    }

    /** Null when it is written in any other way. */
    private Instant plain() {
        int year = number(4);
        sign('-');
        int month = number(2);
        sign('-');
        int day = number(2);
        sign('T');
        int hour = number(2);
        sign(':');
        int minute = number(2);
        sign(':');
        int second = number(2);
        int nano = fraction();
        int offset = offset();
        if (!plain
                || at != text.length()
                || month < 1
                || month > 12
                || day < 1
                || day > 28
                || hour > 23
                || minute > 59
                || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * 86_400 + hour * 3_600 + minute * 60 + second - offset, nano);
    }

    private int fraction() {
        if (peek() != '.') {
            return 0;
        }
        at++;
        int nano = 0;
        int digits = 0;
        while (digits < NANO_DIGITS && peek() >= '0' && peek() <= '9') {
            nano = nano * 10 + text.charAt(at++) - '0';
            digits++;
        }
        plain &= digits > 0;
        for (; digits < NANO_DIGITS; digits++) {
            nano *= 10;
        }
        return nano;
    }

    /** In seconds. */
    private int offset() {
        char sign = peek();
        at++;
        if (sign == 'Z') {
            return 0;
        }
        plain &= sign == '+' || sign == '-';
        int hours = number(2);
        sign(':');
        int minutes = number(2);
        plain &= hours < 18 && minutes < 60;
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            char digit = peek();
            plain &= digit >= '0' && digit <= '9';
            number = number * 10 + digit - '0';
            at++;
        }
        return number;
    }

    private void sign(char wanted) {
        plain &= peek() == wanted;
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
