package io.cityhelm.cockpit.bookmark;

import io.cityhelm.core.geo.LonLat;

/**
 * A view of the map with a name.
 *
 * @param middle WGS 84
 * @param zoom as the map counts it
 */
public record Bookmark(String name, LonLat middle, double zoom) {

    /** The longest name, in characters. */
    public static final int LONGEST = 40;

    Bookmark named(String other) {
        return new Bookmark(other, middle, zoom);
    }
}
