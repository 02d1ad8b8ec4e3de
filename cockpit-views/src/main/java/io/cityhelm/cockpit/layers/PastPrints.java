package io.cityhelm.cockpit.layers;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.tile.Overprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How layers looked at another time. A layer in which nothing happened since the moment before looks as before: the same print
 * comes again, and nothing has to be painted. Reads no file. FX thread.
 */
final class PastPrints {

    /** @param step of the layer's times for which it was made */
    private record Made(MapLayer.Look look, MapColour colour, int step, Overprint print) {
        boolean isFor(MapLayer layer, int wanted) {
            return step == wanted && colour == layer.colour() && look.equals(layer.look());
        }
    }

    private final Map<String, Made> latest = new HashMap<>();

    /** A layer at a moment; as it is now when it says nothing about times. */
    Overprint of(MapLayer layer, Instant moment) {
        return layer.look()
                .times()
                .map(times -> {
                    int step = times.step(moment);
                    Made made = latest.get(layer.id());
                    if (made == null || !made.isFor(layer, step)) {
                        made = new Made(layer.look(), layer.colour(), step, layer.print(times.at(moment)));
                        latest.put(layer.id(), made);
                    }
                    return made.print();
                })
                .orElseGet(layer::print);
    }

    /** Lets go of what was made. */
    void forget() {
        latest.clear();
    }
}
