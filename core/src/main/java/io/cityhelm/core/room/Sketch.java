package io.cityhelm.core.room;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.List;

/**
 * 标绘: something that somebody drew on the map of an incident, for everybody who sees the incident. Immutable;
 * {@link SketchDecisions} decides.
 *
 * @param points WGS 84, in the order of drawing
 * @param label what it is, in a few words
 * @param by the account that drew it
 * @param erased whether it was taken off the map; the record keeps it
 */
public record Sketch(
        SketchId id,
        IncidentId incident,
        SketchShape shape,
        List<LonLat> points,
        String label,
        String by,
        Instant at,
        boolean erased) {

    public Sketch {
        points = List.copyOf(points);
    }

    /**
     * The sketch after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Sketch evolve(Sketch before, SketchEvent event) {
        return switch (event) {
            case SketchEvent.SketchDrawn e ->
                new Sketch(e.sketch(), e.incident(), e.shape(), e.points(), e.label(), e.by(), e.at(), false);
            case SketchEvent.SketchErased e ->
                new Sketch(
                        before.id,
                        before.incident,
                        before.shape,
                        before.points,
                        before.label,
                        before.by,
                        before.at,
                        true);
        };
    }
}
