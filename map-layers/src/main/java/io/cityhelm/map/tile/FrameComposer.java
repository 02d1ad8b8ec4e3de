package io.cityhelm.map.tile;

import io.cityhelm.map.world.PixelFrame;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a frame together out of tiles by copying whole device pixels. Where a tile is missing, other zooms stand in,
 * scaled, and the background below them: never a flash.
 */
final class FrameComposer {

    private final TileCache cache;
    private long frames;
    private long standIns;

    FrameComposer(TileCache cache) {
        this.cache = cache;
    }

    long frames() {
        return frames;
    }

    long standIns() {
        return standIns;
    }

    /** Fills {@code out} (premultiplied ARGB, {@code frame.width()} a row). */
    void compose(PixelFrame frame, int background, int[] out) {
        frames++;
        if (frame.exact()) {
            for (TileKey key : TileKey.covering(frame)) {
                place(frame, key, background, out);
            }
        } else {
            standIn(frame, frame.level(), 0, 0, frame.width(), frame.height(), background, out);
        }
    }

    private void place(PixelFrame frame, TileKey key, int background, int[] out) {
        int left = (int) (key.x() * (long) TileKey.SIZE - frame.originX());
        int top = (int) (key.y() * (long) TileKey.SIZE - frame.originY());
        int fromX = Math.max(0, left);
        int toX = Math.min(frame.width(), left + TileKey.SIZE);
        int fromY = Math.max(0, top);
        int toY = Math.min(frame.height(), top + TileKey.SIZE);
        if (fromX >= toX || fromY >= toY) {
            return;
        }
        Tile tile = cache.get(key).orElse(null);
        if (tile == null) {
            standIn(frame, key.level(), fromX, fromY, toX, toY, background, out);
            return;
        }
        for (int y = fromY; y < toY; y++) {
            int at = y * frame.width() + fromX;
            if (tile.isPlain()) {
                Arrays.fill(out, at, at + toX - fromX, tile.pixels()[0]);
            } else {
                System.arraycopy(tile.pixels(), (y - top) * TileKey.SIZE + fromX - left, out, at, toX - fromX);
            }
        }
    }

    private void standIn(
            PixelFrame frame, int level, int fromX, int fromY, int toX, int toY, int background, int[] out) {
        standIns++;
        for (int y = fromY; y < toY; y++) {
            Arrays.fill(out, y * frame.width() + fromX, y * frame.width() + toX, background);
        }
        List<Integer> levels = cache.standIns(level);
        levels.forEach(other -> scaled(frame, other, fromX, fromY, toX, toY, out));
        if (!frame.exact()) {
            scaled(frame, level, fromX, fromY, toX, toY, out);
        }
    }

    /** Nearest-pixel sampling of the tiles of another level, for the moments until the right ones come. */
    private void scaled(PixelFrame frame, int level, int fromX, int fromY, int toX, int toY, int[] out) {
        double ratio = PixelFrame.worldPixels(level, frame.scale()) / frame.worldPixels();
        int[] columns = new int[toX - fromX];
        for (int x = fromX; x < toX; x++) {
            columns[x - fromX] = (int) Math.floor((frame.originX() + x + 0.5) * ratio);
        }
        for (int y = fromY; y < toY; y++) {
            int row = (int) Math.floor((frame.originY() + y + 0.5) * ratio);
            scaledRow(level, row, columns, out, y * frame.width() + fromX);
        }
    }

    private void scaledRow(int level, int row, int[] columns, int[] out, int at) {
        int tileY = Math.floorDiv(row, TileKey.SIZE);
        int offset = (row - tileY * TileKey.SIZE) * TileKey.SIZE;
        int i = 0;
        while (i < columns.length) {
            int tileX = Math.floorDiv(columns[i], TileKey.SIZE);
            int end = (tileX + 1) * TileKey.SIZE;
            Tile tile = cache.get(new TileKey(level, tileX, tileY)).orElse(null);
            for (; i < columns.length && columns[i] < end; i++) {
                if (tile != null) {
                    out[at + i] = tile.isPlain()
                            ? tile.pixels()[0]
                            : tile.pixels()[offset + columns[i] - tileX * TileKey.SIZE];
                }
            }
        }
    }
}
