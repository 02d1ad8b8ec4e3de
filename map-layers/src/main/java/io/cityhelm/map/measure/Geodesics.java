package io.cityhelm.map.measure;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/** Ways and circles on the ellipsoid of WGS 84 (Karney 2013, by GeographicLib). Pure. */
public final class Geodesics {

    /** A circle of so many corners is nowhere nearer to its middle than 99.9 % of its radius. */
    private static final int CORNERS = 72;

    private Geodesics() {}

    /** Metres of the shortest way along the ground. */
    public static double metres(LonLat from, LonLat to) {
        return Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon()).s12;
    }

    /** The corners of a circle, clockwise from north. @param metres the radius along the ground */
    public static List<LonLat> circle(LonLat middle, double metres) {
        return IntStream.range(0, CORNERS)
                .mapToObj(i -> at(middle, 360.0 * i / CORNERS, metres))
                .toList();
    }

    private static LonLat at(LonLat from, double azimuth, double metres) {
        GeodesicData end = Geodesic.WGS84.Direct(from.lat(), from.lon(), azimuth, metres);
        return new LonLat(end.lon2, end.lat2);
    }
}
