package io.cityhelm.cockpit.sketch;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.Sketches;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is drawn on the map of one incident. Reads off the screen. FX thread. */
public final class SketchModel {

    private static final Logger LOG = LoggerFactory.getLogger(SketchModel.class);

    private final Sketches sketches;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Sketch>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private long asked;

    public SketchModel(Sketches sketches, Background background) {
        this.sketches = sketches;
        this.background = background;
    }

    /** Oldest first. */
    public ReadOnlyObjectProperty<List<Sketch>> sketches() {
        return shown.getReadOnlyProperty();
    }

    /** Reads the sketches of an incident; none without one. */
    public void show(Optional<IncidentId> incident) {
        long ticket = ++asked;
        background.run(
                () -> incident.isEmpty()
                        ? List.<Sketch>of()
                        : sketches.sketchesOf(incident.get()).stream()
                                .map(Versioned::state)
                                .toList(),
                fresh -> {
                    if (ticket == asked) {
                        shown.set(fresh);
                    }
                },
                // the picture complains about the same disk
                failure -> LOG.warn("the sketches could not be read", failure));
    }
}
