package io.cityhelm.map.label;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapTheme;
import java.util.List;

/** Has names of its own for the map. Never changes; safe on any thread. */
public interface LabelSource {

    /**
     * The part of the map that names are placed in.
     *
     * @param worldPixels width of the world in device pixels
     * @param zoom that is painted
     * @param scale device pixels in a logical pixel
     * @param area fixed point
     */
    record Scope(double worldPixels, double zoom, double scale, FixedBox area, MapTheme theme) {}

    /** What it wishes to be shown there, the lowest rank first served. */
    List<LabelWish> wishes(Scope scope);
}
