package io.cityhelm.cockpit.layers;

import io.cityhelm.map.style.MapColour;
import javafx.scene.paint.Color;

/** What a colour of the map is in the look of the moment. */
@FunctionalInterface
interface LayerColours {

    Color of(MapColour colour);
}
