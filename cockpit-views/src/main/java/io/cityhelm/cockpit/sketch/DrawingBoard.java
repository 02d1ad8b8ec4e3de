package io.cityhelm.cockpit.sketch;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is drawn on: the map, seen from here. FX thread. */
public interface DrawingBoard {

    /** What an officer drew by hand. @param points WGS 84 */
    record Draft(SketchShape shape, List<LonLat> points) {
        public Draft {
            points = List.copyOf(points);
        }
    }

    /** Shows these sketches and no others. */
    void show(List<Sketch> sketches);

    /** Has the officer draw; what was being drawn before is dropped. @param whenEnded gets nothing when it was dropped */
    void draft(Consumer<Optional<Draft>> whenEnded);

    /** Drops what is being drawn. */
    void drop();
}
