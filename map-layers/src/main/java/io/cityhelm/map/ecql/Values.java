package io.cityhelm.map.ecql;

import java.util.OptionalInt;

/** How values of different kinds are compared. */
final class Values {

    private Values() {}

    /**
     * As {@link java.util.Comparator#compare}; empty when one is missing or the two have nothing in common. Numbers by size, also
     * against a text that is one; a truth against its word; all else as texts, so dates in ISO 8601 by time.
     */
    static OptionalInt compare(Object left, Object right) {
        if (left == null || right == null) {
            return OptionalInt.empty();
        }
        if (left instanceof Long a && right instanceof Long b) {
            return OptionalInt.of(Long.compare(a, b));
        }
        if (left instanceof Number || right instanceof Number) {
            return numbers(number(left), number(right));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return OptionalInt.of(left.toString().compareToIgnoreCase(right.toString()));
        }
        return OptionalInt.of(left.toString().compareTo(right.toString()));
    }

    private static OptionalInt numbers(double left, double right) {
        return Double.isNaN(left) || Double.isNaN(right)
                ? OptionalInt.empty()
                : OptionalInt.of(Double.compare(left, right));
    }

    /** Not a number for what is none. */
    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof Boolean
                    ? Double.NaN
                    : Double.parseDouble(value.toString().strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
