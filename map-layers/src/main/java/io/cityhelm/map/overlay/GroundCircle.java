package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.WebMercator;
import io.cityhelm.map.world.PixelFrame;

/** Distances along the ground on the stretched map. */
final class GroundCircle {

    private GroundCircle() {}

    /** Logical pixels that a distance in true metres takes up at a place. */
    static double pixels(double metres, LonLat at, PixelFrame frame) {
        double projected = metres * WebMercator.stretch(at.lat());
        return projected / (2 * WebMercator.HALF_WORLD) * frame.worldPixels() / frame.scale();
    }
}
