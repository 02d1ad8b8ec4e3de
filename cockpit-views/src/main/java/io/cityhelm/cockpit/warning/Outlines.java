package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.Outline;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.Boundaries;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.warning.Drafting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outlines that a warning can name: borders, read and simplified off the screen's thread, and what was drawn. FX thread. */
public final class Outlines {

    private static final Logger LOG = LoggerFactory.getLogger(Outlines.class);

    /** A district has an exclave at most. */
    private static final int RINGS = 2;

    private final Boundaries boundaries;
    private final Background background;
    private final SketchModel drawn;
    private final Map<JurisdictionCode, List<List<LonLat>>> known = new HashMap<>();
    private final Set<JurisdictionCode> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();

    /** @param drawn what stands on the map of the incident that is looked at */
    public Outlines(Boundaries boundaries, Background background, SketchModel drawn) {
        this.boundaries = boundaries;
        this.background = background;
        this.drawn = drawn;
    }

    /** Reads what stands on the map of an incident. */
    void lookAt(IncidentId incident) {
        drawn.show(Optional.of(incident));
    }

    /** Changes whenever a border has arrived. */
    ReadOnlyIntegerProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    /** The areas that somebody drew. */
    List<Sketch> drawn() {
        return drawn.sketches().get().stream()
                .filter(sketch ->
                        sketch.shape() == SketchShape.AREA && sketch.points().size() < Drafting.MOST_POINTS)
                .toList();
    }

    /** The rings of a border; empty until it is read, none when there is no border. */
    Optional<List<List<LonLat>>> of(JurisdictionCode code) {
        if (asked.add(code)) {
            background.run(
                    () -> boundaries
                            .find(code)
                            .map(Border::shape)
                            .map(shape -> Outline.of(shape, RINGS, Drafting.MOST_POINTS))
                            .orElse(List.of()),
                    rings -> arrive(code, rings),
                    failure -> {
                        LOG.warn("the border of {} could not be read", code, failure);
                        arrive(code, List.of());
                    });
        }
        return Optional.ofNullable(known.get(code));
    }

    private void arrive(JurisdictionCode code, List<List<LonLat>> rings) {
        known.put(code, rings);
        arrived.set(arrived.get() + 1);
    }
}
