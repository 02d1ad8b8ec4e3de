package io.cityhelm.map.styling;

import io.cityhelm.core.geo.WebMercator;
import io.cityhelm.map.shape.ZoomRange;

/**
 * Scales 1:n, from the larger scale to the smaller.
 *
 * @param from the smallest n at which something is seen; 0 for any
 * @param to the n at which it is not seen any more; infinite for any
 */
public record ScaleRange(double from, double to) {

    public static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);

    /** Pixels in a metre on a screen of 96 to the inch. */
    private static final double PIXELS = 96 / 0.0254;

    private static final double TILE = 256;

    /** The n of 1:n at a zoom. @param latitude degrees, where it is measured */
    public static double at(double zoom, double latitude) {
        return PIXELS * WebMercator.HALF_WORLD * 2 / TILE * Math.cos(Math.toRadians(latitude)) / Math.pow(2, zoom);
    }

    /** The zooms with these scales. @param latitude degrees, where they are measured */
    public ZoomRange zooms(double latitude) {
        double whole = at(0, latitude);
        return new ZoomRange(
                to == Double.POSITIVE_INFINITY ? 0 : log2(whole / to) + TINY,
                from <= 0 ? Double.POSITIVE_INFINITY : log2(whole / from) + TINY);
    }

    /** So that "to" itself is outside and "from" inside, although zooms grow the other way. */
    private static final double TINY = 1e-9;

    public boolean contains(double n) {
        return n >= from && n < to;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
