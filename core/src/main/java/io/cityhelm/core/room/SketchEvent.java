package io.cityhelm.core.room;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.List;

/** What happened to a sketch. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface SketchEvent extends Event {

    /** @param points WGS 84, in the order of drawing */
    record SketchDrawn(
            SketchId sketch,
            IncidentId incident,
            SketchShape shape,
            List<LonLat> points,
            String label,
            String by,
            Instant at)
            implements SketchEvent {}

    record SketchErased(String reason, String by, Instant at) implements SketchEvent {}
}
