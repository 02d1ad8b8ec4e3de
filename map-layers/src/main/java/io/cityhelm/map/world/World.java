package io.cityhelm.map.world;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.WebMercator;

/**
 * The square world of Web Mercator in two notations: as a fraction (0 to 1, x east, y south) and in fixed point (an
 * {@code int} of 2^31 steps across, 1.9 cm at the equator), which packs geometry into half the space of doubles.
 */
public final class World {

    /** Steps of the fixed-point notation across the world. */
    public static final double FIXED = 2147483648.0;

    private World() {}

    /** East position of a longitude in degrees, as a fraction of the world. */
    public static double x(double lon) {
        return WebMercator.x(lon) / (2 * WebMercator.HALF_WORLD) + 0.5;
    }

    /** South position of a latitude in degrees, as a fraction of the world. */
    public static double y(double lat) {
        return 0.5 - WebMercator.y(lat) / (2 * WebMercator.HALF_WORLD);
    }

    /** The place at a position given in fractions; positions beyond the world are clamped to its edge. */
    public static LonLat place(double x, double y) {
        return new LonLat(
                Math.clamp(WebMercator.lon((Math.clamp(x, 0, 1) - 0.5) * 2 * WebMercator.HALF_WORLD), -180, 180),
                WebMercator.lat((0.5 - Math.clamp(y, 0, 1)) * 2 * WebMercator.HALF_WORLD));
    }

    /** A fraction in fixed point, clamped to the world. */
    public static int fixed(double fraction) {
        return (int) Math.clamp(Math.round(fraction * FIXED), 0L, Integer.MAX_VALUE);
    }

    /** A fixed-point position as a fraction. */
    public static double fraction(int fixed) {
        return fixed / FIXED;
    }
}
