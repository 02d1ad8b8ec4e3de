package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One square of the painted world.
 *
 * @param level painted zoom in quarters of a zoom
 * @param x column, counted from the west edge of the world
 * @param y row, counted from the north edge
 */
public record TileKey(int level, int x, int y) {

    /** Device pixels along a side. */
    public static final int SIZE = 512;

    /** The tiles that a frame shows, nearest to its middle first. */
    public static List<TileKey> covering(PixelFrame frame) {
        double ratio = PixelFrame.worldPixels(frame.level(), frame.scale()) / frame.worldPixels();
        int left = tile(frame.originX() * ratio);
        int right = tile((frame.originX() + frame.width() - 1) * ratio);
        int top = tile(frame.originY() * ratio);
        int bottom = tile((frame.originY() + frame.height() - 1) * ratio);
        List<TileKey> out = new ArrayList<>();
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                out.add(new TileKey(frame.level(), x, y));
            }
        }
        double middleX = (frame.originX() + frame.width() / 2.0) * ratio / SIZE - 0.5;
        double middleY = (frame.originY() + frame.height() / 2.0) * ratio / SIZE - 0.5;
        out.sort(Comparator.comparingDouble(key -> Math.hypot(key.x - middleX, key.y - middleY)));
        return out;
    }

    private static int tile(double worldPixel) {
        return (int) Math.floor(worldPixel / SIZE);
    }

    /** Zoom that this tile is painted for. */
    public double zoom() {
        return level * Viewport.ZOOM_STEP;
    }

    /** What draws rings in the pixels of this tile. @param scale device pixels in a logical pixel */
    RingWalker walker(double scale, RingSink sink) {
        return new RingWalker(PixelFrame.worldPixels(level, scale), (long) x * SIZE, (long) y * SIZE, SIZE, SIZE, sink);
    }

    /** The pixels of this tile that an area covers, fixed point, with a margin around it; may be empty. */
    Rectangle pixels(FixedBox area, double scale, int margin) {
        double world = PixelFrame.worldPixels(level, scale) / World.FIXED;
        long left = (long) Math.floor(area.minX() * world) - (long) x * SIZE - margin;
        long top = (long) Math.floor(area.minY() * world) - (long) y * SIZE - margin;
        long right = (long) Math.ceil(area.maxX() * world) - (long) x * SIZE + margin;
        long bottom = (long) Math.ceil(area.maxY() * world) - (long) y * SIZE + margin;
        int fromX = Math.clamp(left, 0, SIZE);
        int fromY = Math.clamp(top, 0, SIZE);
        return new Rectangle(fromX, fromY, Math.clamp(right, 0, SIZE) - fromX, Math.clamp(bottom, 0, SIZE) - fromY);
    }

    /** The world area of some pixels of this tile with a margin on each side, fixed point. */
    public FixedBox area(Rectangle part, double scale, int margin) {
        double world = PixelFrame.worldPixels(level, scale);
        return new FixedBox(
                World.fixed(((double) x * SIZE + part.x - margin) / world),
                World.fixed(((double) y * SIZE + part.y - margin) / world),
                World.fixed(((double) x * SIZE + part.x + part.width + margin) / world),
                World.fixed(((double) y * SIZE + part.y + part.height + margin) / world));
    }

    /**
     * The world area of this tile with a margin on each side, fixed point.
     *
     * @param scale device pixels in a logical pixel
     * @param margin device pixels
     */
    public FixedBox area(double scale, int margin) {
        return area(new Rectangle(SIZE, SIZE), scale, margin);
    }
}
