package io.cityhelm.cockpit.text;

import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Values, ages and times in words. Immutable; for one thread at a time. */
public final class Wording {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final DateTimeFormatter SHORT_CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final double TEN_THOUSAND = 10_000;

    private final Messages messages;
    private final ZoneId zone;

    /** @param zone the city's: a cockpit shows the city's time wherever it stands */
    public Wording(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    public Messages messages() {
        return messages;
    }

    /** The city's. */
    public ZoneId zone() {
        return zone;
    }

    /** Time of day with seconds. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** Day and time of day. */
    public String dayClock(Instant at) {
        return DAY_CLOCK.format(at.atZone(zone));
    }

    /** Day and time of day with seconds. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** Time of day without seconds. */
    public String shortClock(Instant at) {
        return SHORT_CLOCK.format(at.atZone(zone));
    }

    /** How long ago, in the largest unit that is not nothing. */
    public String age(Instant then, Instant now) {
        return messages.text("cockpit.age", span(Duration.between(then, now)));
    }

    /** A length of time in its largest unit: "40 秒", "2 分钟". */
    public String span(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return messages.text("cockpit.span.seconds", seconds);
        }
        if (seconds < 3600) {
            return messages.text("cockpit.span.minutes", seconds / 60);
        }
        return seconds < 86400
                ? messages.text("cockpit.span.hours", seconds / 3600)
                : messages.text("cockpit.span.days", seconds / 86400);
    }

    /** A length of time in the largest unit that says all of it: "90 分钟", "2 小时". */
    public String period(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 60 != 0 || seconds == 0) {
            return messages.text("cockpit.span.seconds", seconds);
        }
        return seconds % 3600 == 0
                ? messages.text("cockpit.span.hours", seconds / 3600)
                : messages.text("cockpit.span.minutes", seconds / 60);
    }

    /** A value with the decimals of its indicator; large Chinese counts in ten thousands (万). */
    public String value(Indicator indicator, double value) {
        return counted(indicator, value) ? number(value / TEN_THOUSAND, 1) : number(value, indicator.decimals());
    }

    /** The unit that belongs to {@link #value}. */
    public String unit(Indicator indicator, double value) {
        String unit = messages.of(indicator.unit());
        return counted(indicator, value) ? messages.text("cockpit.unit.ten-thousand", unit) : unit;
    }

    /** A distance along the ground: metres, from a kilometre on kilometres. */
    public String distance(double metres) {
        return metres < 1000
                ? messages.text("force.metres", Math.round(metres))
                : messages.text("force.kilometres", number(metres / 1000, 1));
    }

    /** A number with digits after the point and the grouping of the language. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private boolean counted(Indicator indicator, double value) {
        return !messages.locale().getLanguage().equals("en")
                && indicator.decimals() == 0
                && Math.abs(value) >= TEN_THOUSAND;
    }
}
