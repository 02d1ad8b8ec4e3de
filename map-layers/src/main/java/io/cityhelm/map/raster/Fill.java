package io.cityhelm.map.raster;

import io.cityhelm.map.shape.RingSink;

/** Rings as the edges of areas. For one thread. */
public final class Fill implements RingSink {

    private final Coverage coverage;
    private double startX;
    private double startY;
    private double x;
    private double y;

    public Fill(Coverage coverage) {
        this.coverage = coverage;
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
        coverage.edge(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }
}
