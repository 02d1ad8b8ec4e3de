package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A block of squares of one zoom, edges included. */
record PictureRange(int zoom, int left, int top, int right, int bottom) {

    /** What a tile shows. */
    static PictureRange of(TileKey tile, int zoom, double scale) {
        double across = PixelFrame.worldPixels(tile.level(), scale) / Math.pow(2, zoom);
        return new PictureRange(
                zoom,
                square((double) tile.x() * TileKey.SIZE, across, zoom),
                square((double) tile.y() * TileKey.SIZE, across, zoom),
                square((tile.x() + 1.0) * TileKey.SIZE - 1, across, zoom),
                square((tile.y() + 1.0) * TileKey.SIZE - 1, across, zoom));
    }

    /** What the tiles of a frame show: they reach beyond its edges, and are painted whole. */
    static Optional<PictureRange> of(PixelFrame frame, PictureZooms zooms) {
        var zoom = zooms.of(frame.level(), frame.scale());
        return zoom.isEmpty()
                ? Optional.empty()
                : TileKey.covering(frame).stream()
                        .map(tile -> of(tile, zoom.getAsInt(), frame.scale()))
                        .reduce(PictureRange::with);
    }

    private PictureRange with(PictureRange other) {
        return new PictureRange(
                zoom,
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** All squares, nearest to the middle first. */
    List<PictureKey> keys() {
        List<PictureKey> keys = new ArrayList<>();
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                keys.add(new PictureKey(zoom, x, y));
            }
        }
        double middleX = (left + right) / 2.0;
        double middleY = (top + bottom) / 2.0;
        keys.sort(Comparator.comparingDouble(key -> Math.hypot(key.x() - middleX, key.y() - middleY)));
        return keys;
    }

    private static int square(double pixel, double across, int zoom) {
        return Math.clamp((long) Math.floor(pixel / across), 0, (1 << zoom) - 1);
    }
}
