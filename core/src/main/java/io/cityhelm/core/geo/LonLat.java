package io.cityhelm.core.geo;

/**
 * A place on the earth.
 *
 * @param lon degrees east, WGS 84 (CGCS2000 agrees with it to centimetres), -180 to 180
 * @param lat degrees north, WGS 84, -90 to 90
 */
public record LonLat(double lon, double lat) {

    /** @throws IllegalArgumentException when a coordinate is not a number or off the globe */
    public LonLat {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("not a place on the earth: lon " + lon + ", lat " + lat);
        }
    }

    /** Great-circle distance in metres on a sphere of the mean earth radius (haversine). */
    public double metresTo(LonLat other) {
        double p1 = Math.toRadians(lat);
        double p2 = Math.toRadians(other.lat);
        double dp = p2 - p1;
        double dl = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dp / 2), 2) + Math.cos(p1) * Math.cos(p2) * Math.pow(Math.sin(dl / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
