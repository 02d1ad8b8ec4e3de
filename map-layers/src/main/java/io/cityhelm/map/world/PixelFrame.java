package io.cityhelm.map.world;

/**
 * A viewport laid on whole device pixels: a fractional offset would cost several times as much to draw and blur every
 * line. Tiles, labels and overlay of one frame all use the same one, so that nothing trembles against anything else.
 *
 * @param worldPixels width of the world in device pixels
 * @param originX world pixel at the left edge
 * @param originY world pixel at the top edge
 * @param width device pixels
 * @param height device pixels
 * @param scale device pixels in a logical pixel
 * @param level painted zoom nearest to this one, in quarter zooms
 */
public record PixelFrame(
        double worldPixels, long originX, long originY, int width, int height, double scale, int level) {

    public static PixelFrame of(Viewport view, double scale) {
        double world = view.worldPixels() * scale;
        int width = (int) Math.ceil(view.width() * scale);
        int height = (int) Math.ceil(view.height() * scale);
        long left = Math.round(view.centreX() * world - view.width() * scale / 2);
        long top = Math.round(view.centreY() * world - view.height() * scale / 2);
        return new PixelFrame(world, left, top, width, height, scale, level(view.zoom()));
    }

    /** The painted level nearest to a zoom. */
    public static int level(double zoom) {
        return (int) Math.round(zoom / Viewport.ZOOM_STEP);
    }

    /** Width of the world in device pixels at a painted level. */
    public static double worldPixels(int level, double scale) {
        return 256 * scale * Math.pow(2, level * Viewport.ZOOM_STEP);
    }

    /** Whether tiles of {@link #level} can be copied pixel by pixel. */
    public boolean exact() {
        return Math.abs(worldPixels(level, scale) / worldPixels - 1) < 1e-9;
    }

    /** Logical pixel column of a world fraction. */
    public double screenX(double worldX) {
        return (worldX * worldPixels - originX) / scale;
    }

    /** Logical pixel row of a world fraction. */
    public double screenY(double worldY) {
        return (worldY * worldPixels - originY) / scale;
    }

    public double worldX(double screenX) {
        return (screenX * scale + originX) / worldPixels;
    }

    public double worldY(double screenY) {
        return (screenY * scale + originY) / worldPixels;
    }
}
