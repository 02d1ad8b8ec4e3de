package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import java.util.List;

/**
 * Where something that moves was.
 *
 * @param id of its mark
 * @param points oldest first
 */
public record Track(String id, List<Point> points) {

    /** One place on the way. @param age 0 for now, 1 for the oldest that is shown */
    public record Point(LonLat place, double age) {}

    public Track {
        points = List.copyOf(points);
    }
}
