package io.cityhelm.map.source;

/** What a column holds: {@link Long}, {@link Double}, {@link Boolean} and {@link String}. Dates are texts of ISO 8601. */
public enum FieldType {
    BOOLEAN,
    INTEGER,
    REAL,
    DATE,
    DATETIME,
    TEXT;

    /** The type of a value that stands alone. */
    public static FieldType of(Object value) {
        return switch (value) {
            case Boolean _ -> BOOLEAN;
            case Long _ -> INTEGER;
            case Double _ -> REAL;
            default -> TEXT;
        };
    }

    /** The narrowest type that takes the values of both. */
    public FieldType with(FieldType other) {
        if (this == other) {
            return this;
        }
        boolean numbers = (this == INTEGER || this == REAL) && (other == INTEGER || other == REAL);
        return numbers ? REAL : TEXT;
    }
}
