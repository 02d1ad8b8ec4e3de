package io.cityhelm.map.measure;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.OptionalDouble;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;

/**
 * How long a line is, or how large an area and how long the way around it, on the ellipsoid of WGS 84 along geodesics
 * (Karney 2013, by GeographicLib). Not what the map shows: Web Mercator stretches thirty degrees north by a sixth. Pure.
 *
 * @param metres along the line, or around the area
 * @param squareMetres of an area
 */
public record Measurement(double metres, OptionalDouble squareMetres) {

    /** @param points WGS 84, in order; one or none is nothing */
    public static Measurement ofLine(List<LonLat> points) {
        return new Measurement(compute(points, true).perimeter, OptionalDouble.empty());
    }

    /** @param points the corners, WGS 84, in either direction; closed from the last to the first */
    public static Measurement ofArea(List<LonLat> points) {
        PolygonResult result = compute(points, false);
        return new Measurement(result.perimeter, OptionalDouble.of(Math.abs(result.area)));
    }

    private static PolygonResult compute(List<LonLat> points, boolean line) {
        PolygonArea walk = new PolygonArea(Geodesic.WGS84, line);
        points.forEach(point -> walk.AddPoint(point.lat(), point.lon()));
        return walk.Compute();
    }
}
