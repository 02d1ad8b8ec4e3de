package io.cityhelm.app.bench;

/**
 * One measured figure.
 *
 * @param value what the product reaches, in the unit
 * @param baseline what the bare counterpart reaches in the same run, in the unit
 * @param limit what the ratio of the two is held to
 * @param better which side of the limit is good
 * @param unit of value and baseline
 * @param runs how many single measurements stand behind each of the two
 */
public record Figure(String name, double value, double baseline, double limit, Better better, String unit, int runs) {

    /** Which way is good. */
    public enum Better {
        /** A time: the ratio is to stay below the limit. */
        LOWER,
        /** A rate: the ratio is to reach the limit. */
        HIGHER
    }

    /** Value by baseline. */
    public double ratio() {
        return value / baseline;
    }

    /** Whether the ratio keeps to the limit. */
    public boolean holds() {
        return switch (better) {
            case LOWER -> ratio() <= limit;
            case HIGHER -> ratio() >= limit;
        };
    }
}
