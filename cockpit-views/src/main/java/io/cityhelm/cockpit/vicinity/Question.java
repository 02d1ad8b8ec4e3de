package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.map.measure.Geodesics;
import java.util.List;
import java.util.Optional;

/** What somebody asks of the map. Places are WGS 84. */
public sealed interface Question {

    /** Where it is asked about; empty when that has to be looked up. */
    default List<LonLat> ground() {
        return switch (this) {
            case Around around -> Geodesics.circle(around.place(), around.metres());
            case Within _ -> List.of();
            case Drawn drawn -> drawn.corners();
            case Nearest nearest -> List.of(nearest.place());
            case At at -> List.of(at.place());
        };
    }

    /**
     * What is inside of a circle?
     *
     * @param of what is in the middle, in words; empty for a place of the map
     */
    record Around(LonLat place, double metres, Optional<String> of) implements Question {}

    /** What is inside of a jurisdiction? */
    record Within(JurisdictionCode place) implements Question {}

    /** What is inside of something that was drawn? @param name of it; may be empty */
    record Drawn(List<LonLat> corners, String name) implements Question {
        public Drawn {
            corners = List.copyOf(corners);
        }
    }

    /** Which units are nearest? @param kind of the city pack; empty for every kind */
    record Nearest(LonLat place, Optional<String> kind) implements Question {}

    /**
     * What is at a point?
     *
     * @param metres how near counts as under it
     * @param onlyFeatures whether it is worth an answer only when there is an imported feature
     */
    record At(LonLat place, double metres, boolean onlyFeatures) implements Question {}
}
