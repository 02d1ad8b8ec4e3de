package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import java.util.List;

/**
 * Something drawn by hand on the map.
 *
 * @param points WGS 84, in the order of drawing; an area is closed from the last to the first
 * @param label beside it; may be empty
 */
public record Drawing(String id, Shape shape, List<LonLat> points, String label) {

    /** What it is. */
    public enum Shape {
        POINT,
        LINE,
        AREA
    }

    public Drawing {
        points = List.copyOf(points);
    }
}
