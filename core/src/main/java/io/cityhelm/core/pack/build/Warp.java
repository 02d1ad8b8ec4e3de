package io.cityhelm.core.pack.build;

import org.locationtech.jts.geom.Coordinate;

/**
 * Bends the plane in waves of several lengths. Parts that are convex in the bent plane have borders that wander in the real
 * one, as grown borders do. The waves are shallow enough (their slopes sum to less than 1) never to fold the plane.
 */
final class Warp {

    /** Metres; their ratios are no whole numbers, so that the pattern does not repeat. */
    private static final double[] LENGTHS = {23_000, 9_700, 4_100, 1_730};

    private static final double HEIGHT_PER_LENGTH = 0.036;

    private Warp() {}

    /** @param metres a point of the plane */
    static Coordinate of(Coordinate metres) {
        double x = metres.x;
        double y = metres.y;
        for (int i = 0; i < LENGTHS.length; i++) {
            double length = LENGTHS[i];
            x += HEIGHT_PER_LENGTH * length * wave(metres.y + 0.4 * metres.x, length, i);
            y += HEIGHT_PER_LENGTH * length * wave(metres.x - 0.3 * metres.y, length, i + 0.37);
        }
        return new Coordinate(x, y);
    }

    private static double wave(double at, double length, double phase) {
        return StrictMath.sin(2 * StrictMath.PI * (at / length + phase * 0.618));
    }
}
