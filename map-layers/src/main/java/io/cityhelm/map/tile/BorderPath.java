package io.cityhelm.map.tile;

import io.cityhelm.map.raster.Stroke;
import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.shape.ShapeLayer;
import java.util.Arrays;

/**
 * The borders of one layer in the pixels of one tile, each segment once: neighbours share their border, and so do a
 * district and its streets, and stroking is most of the cost of a tile.
 */
final class BorderPath implements RingSink {

    private final SegmentSet drawn;
    private final RingWalker walker;
    private double[] segments = new double[4096];
    private int kept;
    private double startX;
    private double startY;
    private double x;
    private double y;

    /** @param scale device pixels in a logical pixel @param drawn the segments that stronger layers have already; this layer adds its own */
    BorderPath(double scale, TileKey key, SegmentSet drawn) {
        this.drawn = drawn;
        this.walker = key.walker(scale, this);
    }

    /** Draws all segments. */
    void draw(Stroke stroke) {
        for (int i = 0; i < kept; i += 4) {
            stroke.line(segments[i], segments[i + 1], segments[i + 2], segments[i + 3]);
        }
    }

    private void keep(double toX, double toY) {
        if (kept == segments.length) {
            segments = Arrays.copyOf(segments, 2 * kept);
        }
        segments[kept++] = x;
        segments[kept++] = y;
        segments[kept++] = toX;
        segments[kept++] = toY;
    }

    void append(ShapeLayer layer, int shape) {
        walker.walk(layer, shape);
    }

    @Override
    public void moveTo(double toX, double toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        if (drawn.add(x, y, toX, toY)) {
            keep(toX, toY);
        }
        x = toX;
        y = toY;
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }
}
