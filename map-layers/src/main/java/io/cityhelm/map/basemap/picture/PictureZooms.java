package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.world.Viewport;
import java.util.OptionalInt;

/**
 * Which zoom of the pictures a painted zoom takes: the nearest in size, within what there is.
 *
 * @param side pixels along a picture
 */
record PictureZooms(int side, int min, int max) {

    /** Pictures this much finer than the view are still gathered; beyond it they would be hundreds. */
    private static final int FINER = 2;

    private static final double TILE_WORLD = 256;

    /** Empty when the view is too far out for the pictures that there are. */
    OptionalInt of(int level, double scale) {
        int nearest = (int) Math.floor(level * Viewport.ZOOM_STEP + shift(scale) + 0.5);
        return min - nearest > FINER ? OptionalInt.empty() : OptionalInt.of(Math.clamp(nearest, min, max));
    }

    /** The zooms of the painted tiles that a zoom of pictures is drawn on. */
    ZoomRange paintedAt(int zoom, double scale) {
        double from = zoom == min ? 0 : zoom - 0.5 - shift(scale);
        double to = zoom == max ? Double.POSITIVE_INFINITY : zoom + 0.5 - shift(scale);
        return new ZoomRange(from, to);
    }

    private double shift(double scale) {
        return Math.log(scale * TILE_WORLD / side) / Math.log(2);
    }
}
