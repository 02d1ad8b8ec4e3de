package io.cityhelm.cockpit.layers;

import io.cityhelm.map.styling.ScaleRange;

/**
 * How an officer wants to see a layer in a cockpit.
 *
 * @param opacity 0.1 to 1
 * @param scales at which it is seen at all; its style may have narrower ones
 */
public record LayerSetting(boolean shown, double opacity, ScaleRange scales) {

    static final double PALEST = 0.1;

    static final LayerSetting SHOWN = new LayerSetting(true, 1, ScaleRange.ALL);

    public LayerSetting {
        opacity = Math.clamp(opacity, PALEST, 1);
    }

    LayerSetting shown(boolean now) {
        return new LayerSetting(now, opacity, scales);
    }

    LayerSetting opacity(double now) {
        return new LayerSetting(shown, now, scales);
    }

    LayerSetting scales(ScaleRange now) {
        return new LayerSetting(shown, opacity, now);
    }
}
