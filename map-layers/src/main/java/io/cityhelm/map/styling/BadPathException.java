package io.cityhelm.map.styling;

/** A path that SVG would not understand. */
final class BadPathException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    BadPathException(int column) {
        super("column " + column);
        this.column = column;
    }

    /** Where it stops making sense, from 1. */
    int column() {
        return column;
    }
}
