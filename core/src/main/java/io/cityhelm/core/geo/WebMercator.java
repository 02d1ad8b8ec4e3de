package io.cityhelm.core.geo;

/**
 * Spherical Web Mercator (EPSG:3857) in closed form, metres. Source: EPSG Guidance Note 7-2, method 1024.
 *
 * <p>The display projection of the map: geometry is projected once, at load.
 */
public final class WebMercator {

    /** Radius of the sphere, metres. */
    public static final double RADIUS = 6_378_137;
    /** Half the width of the square world, metres. */
    public static final double HALF_WORLD = Math.PI * RADIUS;

    private static final double MAX_LAT = 85.051128779806604;

    private WebMercator() {}

    /** Easting in metres of a longitude in degrees. */
    public static double x(double lon) {
        return RADIUS * Math.toRadians(lon);
    }

    /** Northing in metres of a latitude in degrees; latitudes beyond the square world are clamped to its edge. */
    public static double y(double lat) {
        double clamped = Math.clamp(lat, -MAX_LAT, MAX_LAT);
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(clamped) / 2));
    }

    /** Longitude in degrees of an easting in metres. */
    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS);
    }

    /** Latitude in degrees of a northing in metres. */
    public static double lat(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
    }

    /** How many projected metres one true metre takes up at a latitude in degrees. */
    public static double stretch(double lat) {
        return 1 / Math.cos(Math.toRadians(lat));
    }
}
