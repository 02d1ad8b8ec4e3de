package io.cityhelm.map.tile;

import io.cityhelm.map.shape.RingSink;
import io.cityhelm.map.shape.RingWalker;
import io.cityhelm.map.shape.ShapeLayer;
import java.awt.geom.Path2D;

/** Appends shapes to Java 2D paths in the pixels of one tile. */
final class TilePath implements RingSink {

    private final RingWalker walker;
    private Path2D.Float path = new Path2D.Float();

    TilePath(double worldPixels, TileKey key) {
        int size = TileKey.SIZE;
        this.walker = new RingWalker(worldPixels, (long) key.x() * size, (long) key.y() * size, size, size, this);
    }

    void append(ShapeLayer layer, int shape, Path2D.Float into) {
        path = into;
        walker.walk(layer, shape);
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo((float) x, (float) y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo((float) x, (float) y);
    }

    @Override
    public void close() {
        path.closePath();
    }
}
