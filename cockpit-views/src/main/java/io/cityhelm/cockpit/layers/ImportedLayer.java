package io.cityhelm.cockpit.layers;

import io.cityhelm.map.feature.FeatureSet;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.style.MapColour;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of the shelf, ready to be painted.
 *
 * @param features those that the map paints: all, or the first of a very large layer
 * @param box around all of it, degrees
 * @param shown whether it is on the map
 */
public record ImportedLayer(LayerInfo info, FeatureSet features, Envelope box, MapColour colour, boolean shown) {

    ImportedLayer shown(boolean now) {
        return new ImportedLayer(info, features, box, colour, now);
    }

    /** Whether the layer is so large that the map leaves some of it out. */
    public boolean isCut() {
        return features.size() < info.features();
    }
}
