package io.cityhelm.map.datum;

/** Two numbers that are no place on the earth in the datum that they are said to be in. */
public final class OffTheGlobeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final double x;
    private final double y;

    public OffTheGlobeException(double x, double y) {
        super(x + ", " + y, null, false, false); // thrown a million times for a wrong datum: no stack
        this.x = x;
        this.y = y;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }
}
