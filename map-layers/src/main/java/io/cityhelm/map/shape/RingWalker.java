package io.cityhelm.map.shape;

import io.cityhelm.map.world.World;

/**
 * Draws rings into a window of the pixel world with only the vertices that can be seen. Vertices are snapped to a
 * half-pixel grid that is the same for all windows of a zoom and repeats are dropped, so a border that two shapes share
 * stays shared after thinning; and where a ring runs far outside the window, it takes the short way. For one thread.
 */
public final class RingWalker {

    private static final int SUB = 2;
    private static final int MARGIN = 16 * SUB;

    private final double perFixed;
    private final long left;
    private final long top;
    private final int width;
    private final int height;
    private final RingSink sink;
    private int emitted;
    private int lastCode;
    private boolean pending;
    private int pendingX;
    private int pendingY;
    private int pendingCode;

    /**
     * @param worldPixels width of the world in device pixels
     * @param left world pixel of the window's left edge
     * @param top world pixel of the window's top edge
     * @param width of the window, device pixels
     * @param height of the window, device pixels
     */
    public RingWalker(double worldPixels, long left, long top, int width, int height, RingSink sink) {
        this.perFixed = worldPixels * SUB / World.FIXED;
        this.left = left * SUB;
        this.top = top * SUB;
        this.width = width * SUB;
        this.height = height * SUB;
        this.sink = sink;
    }

    /** Draws all rings of a shape, closed. */
    public void walk(ShapeLayer layer, int shape) {
        for (int ring = layer.firstRing(shape); ring < layer.endRing(shape); ring++) {
            emitted = 0;
            pending = false;
            int end = layer.endVertex(ring);
            for (int i = layer.firstVertex(ring); i < end; i++) {
                visit((int) ((long) (layer.x(i) * perFixed + 0.5) - left), (int)
                        ((long) (layer.y(i) * perFixed + 0.5) - top));
            }
            finish();
        }
    }

    private void visit(int x, int y) {
        if (pending && x == pendingX && y == pendingY) {
            return;
        }
        int code = code(x, y);
        if (pending && (emitted == 0 || (lastCode & pendingCode & code) == 0)) {
            emit();
        }
        pending = true;
        pendingX = x;
        pendingY = y;
        pendingCode = code;
    }

    private void emit() {
        double x = (double) pendingX / SUB;
        double y = (double) pendingY / SUB;
        if (emitted++ == 0) {
            sink.moveTo(x, y);
        } else {
            sink.lineTo(x, y);
        }
        lastCode = pendingCode;
    }

    private void finish() {
        if (pending && emitted > 0) { // otherwise all of it fell on one point
            emit();
            sink.close();
        }
    }

    /** Which sides of the window a position lies beyond (Cohen and Sutherland's outcode). */
    private int code(int x, int y) {
        int code = x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0;
        return code | (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0);
    }
}
