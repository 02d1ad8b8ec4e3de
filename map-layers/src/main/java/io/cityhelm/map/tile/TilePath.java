package io.cityhelm.map.tile;

import io.cityhelm.map.shape.RingSink;
import java.awt.geom.Path2D;

/** Rings into a Java 2D path. */
record TilePath(Path2D.Float path) implements RingSink {

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
