package io.cityhelm.map.tile;

import io.cityhelm.map.world.PixelFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Paints all tiles of one frame into one picture, one after the other, and keeps none of them. Not on the FX thread. */
public final class TileSheet {

    private TileSheet() {}

    /**
     * The picture, opaque, row by row.
     *
     * @param frame at a painted zoom ({@link PixelFrame#exact})
     * @param progress told the painted part, 0 to 1
     * @throws IllegalArgumentException when the frame lies between two painted zooms
     */
    public static int[] paint(TileScene scene, PixelFrame frame, DoubleConsumer progress) {
        if (!frame.exact()) {
            throw new IllegalArgumentException("no painted zoom: " + frame);
        }
        int[] out = new int[frame.width() * frame.height()];
        TilePainter painter = new TilePainter();
        List<TileKey> keys = TileKey.covering(frame);
        for (int i = 0; i < keys.size(); i++) {
            place(frame, keys.get(i), painter.paint(scene, new TileWish(keys.get(i), Optional.empty())), out);
            progress.accept((i + 1.0) / keys.size());
        }
        return out;
    }

    private static void place(PixelFrame frame, TileKey key, Tile tile, int[] out) {
        int left = (int) (key.x() * (long) TileKey.SIZE - frame.originX());
        int top = (int) (key.y() * (long) TileKey.SIZE - frame.originY());
        int fromX = Math.max(0, left);
        int toX = Math.min(frame.width(), left + TileKey.SIZE);
        for (int y = Math.max(0, top); fromX < toX && y < Math.min(frame.height(), top + TileKey.SIZE); y++) {
            int at = y * frame.width() + fromX;
            if (tile.isPlain()) {
                Arrays.fill(out, at, at + toX - fromX, tile.pixels()[0]);
            } else {
                System.arraycopy(tile.pixels(), (y - top) * TileKey.SIZE + fromX - left, out, at, toX - fromX);
            }
        }
    }
}
