package io.cityhelm.cockpit.layers;

import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.feature.FeatureSet;
import io.cityhelm.map.feature.StyledFeatures;
import io.cityhelm.map.feature.StyledPrint;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.styling.StyleProblem;
import io.cityhelm.map.tile.Overprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of the shelf, ready to be painted.
 *
 * @param look how its features are drawn
 * @param box around all of it, degrees
 * @param shown whether it is on the map
 */
public record ImportedLayer(LayerInfo info, Look look, Envelope box, MapColour colour, boolean shown) {

    /**
     * How a layer is drawn.
     *
     * @param features those that the map paints: all, or the first of a very large layer
     * @param styled the same with what its style says of them; empty for the look that every layer has
     * @param problems why its style is not used
     * @param written when the style was; empty without one
     */
    public record Look(
            FeatureSet features,
            Optional<StyledFeatures> styled,
            List<StyleProblem> problems,
            Optional<Instant> written) {}

    ImportedLayer shown(boolean now) {
        return new ImportedLayer(info, look, box, colour, now);
    }

    /** Whether the layer is so large that the map leaves some of it out. */
    public boolean isCut() {
        return look.features().size() < info.features();
    }

    Overprint print() {
        return look.styled()
                .<Overprint>map(StyledPrint::new)
                .orElseGet(() -> new FeaturePrint(look.features(), colour));
    }
}
