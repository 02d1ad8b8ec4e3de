package io.cityhelm.map.tile;

import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.shape.ShapeLayer;
import java.awt.geom.Path2D;

/**
 * The borders of one layer in the pixels of one tile, each segment once: neighbours share their border, and so do a
 * district and its streets, and stroking is most of the cost of a tile.
 */
final class BorderPath implements RingSink {

    private final Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO, 1024);
    private final SegmentSet drawn;
    private final RingWalker walker;
    private double startX;
    private double startY;
    private double x;
    private double y;
    private boolean down;

    /** @param drawn the segments that stronger layers have already; this layer adds its own */
    BorderPath(double worldPixels, TileKey key, SegmentSet drawn) {
        int size = TileKey.SIZE;
        this.drawn = drawn;
        this.walker = new RingWalker(worldPixels, (long) key.x() * size, (long) key.y() * size, size, size, this);
    }

    void append(ShapeLayer layer, int shape) {
        walker.walk(layer, shape);
    }

    Path2D.Float path() {
        return path;
    }

    @Override
    public void moveTo(double toX, double toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
        down = false;
    }

    @Override
    public void lineTo(double toX, double toY) {
        if (drawn.add(x, y, toX, toY)) {
            if (!down) {
                path.moveTo((float) x, (float) y);
                down = true;
            }
            path.lineTo((float) toX, (float) toY);
        } else {
            down = false;
        }
        x = toX;
        y = toY;
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }
}
