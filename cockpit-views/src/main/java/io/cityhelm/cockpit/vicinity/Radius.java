package io.cityhelm.cockpit.vicinity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far around a place is asked. Pure. */
final class Radius {

    /** Metres, to choose from. */
    static final List<Double> USUAL = List.of(300.0, 500.0, 1_000.0, 2_000.0, 5_000.0);

    /** Metres, when nobody said anything. */
    static final double FIRST = 1_000;

    private static final double LEAST = 10;
    private static final double MOST = 200_000;
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?)\\s*(m|米|km|公里|千米)?");

    private Radius() {}

    /** Metres of what was typed: {@code 800}, {@code 800m}, {@code 1.5km}, {@code 1.5 公里}; empty for anything else. */
    static Optional<Double> parse(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2);
        boolean metres = unit == null || unit.equals("m") || unit.equals("米");
        double length = Double.parseDouble(matcher.group(1)) * (metres ? 1 : 1000);
        return Optional.of(length).filter(one -> one >= LEAST && one <= MOST);
    }
}
