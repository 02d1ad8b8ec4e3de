package io.cityhelm.core.room;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.IncidentId;
import java.util.List;

/** What can be done with sketches. */
public sealed interface SketchCommand {

    SketchId sketch();

    /** @param points WGS 84, in the order of drawing */
    record Draw(SketchId sketch, IncidentId incident, SketchShape shape, List<LonLat> points, String label)
            implements SketchCommand {
        public Draw {
            points = List.copyOf(points);
        }
    }

    /** Takes it off the map. */
    record Erase(SketchId sketch, String reason) implements SketchCommand {}
}
