package io.cityhelm.map.feature;

import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.awt.geom.Path2D;

/** Features in the pixels of one tile. */
final class TileSpace {

    private final FeatureSet features;
    private final double pixels;
    private final double left;
    private final double top;

    /** @param scale device pixels in a logical pixel */
    TileSpace(FeatureSet features, TileKey key, double scale) {
        this.features = features;
        this.pixels = PixelFrame.worldPixels(key.level(), scale) / World.FIXED;
        this.left = (double) key.x() * TileKey.SIZE;
        this.top = (double) key.y() * TileKey.SIZE;
    }

    double x(int vertex) {
        return column(features.x(vertex));
    }

    double y(int vertex) {
        return row(features.y(vertex));
    }

    /** @param x fixed point */
    double column(int x) {
        return x * pixels - left;
    }

    /** @param y fixed point */
    double row(int y) {
        return y * pixels - top;
    }

    /** A part of a feature; vertices that fall on the same pixel as the one before are left out. */
    void append(Path2D into, int part, boolean closed) {
        int end = features.endVertex(part);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        int count = 0;
        for (int vertex = features.firstVertex(part); vertex < end; vertex++) {
            double x = x(vertex);
            double y = y(vertex);
            if (count == 0) {
                into.moveTo(x, y);
            } else if (Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5 && vertex < end - 1) {
                continue;
            } else {
                into.lineTo(x, y);
            }
            count++;
            lastX = x;
            lastY = y;
        }
        if (closed) {
            into.closePath();
        }
    }
}
