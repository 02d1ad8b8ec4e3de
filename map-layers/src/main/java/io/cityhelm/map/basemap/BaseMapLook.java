package io.cityhelm.map.basemap;

import io.cityhelm.core.geo.Datum;

/**
 * A base map as it lies under the polygons.
 *
 * @param datum what its grid is in: a shifted one is shifted back, or a fire would burn two blocks away
 * @param fills how much of the colour of a classed shape is kept above it, 0 (outlines only) to 1; shapes without a class
 *     are not filled at all, because their colour only stands for land
 * @param opacity of the pictures above the map's background, 0 to 1: a bright picture is too much for a dim room
 */
public record BaseMapLook(TileSource source, Datum datum, double fills, double opacity) {

    /** @throws IllegalArgumentException when a share is not between 0 and 1 */
    public BaseMapLook {
        if (!(fills >= 0 && fills <= 1 && opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("shares are between 0 and 1: " + fills + ", " + opacity);
        }
    }
}
