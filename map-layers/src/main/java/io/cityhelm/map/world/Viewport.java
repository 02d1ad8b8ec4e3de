package io.cityhelm.map.world;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.WebMercator;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the world that is on screen. Immutable; north is up.
 *
 * @param centreX fraction of the world, x east
 * @param centreY fraction of the world, y south
 * @param zoom the world is {@code 256 * 2^zoom} logical pixels wide
 * @param width logical pixels
 * @param height logical pixels
 */
public record Viewport(double centreX, double centreY, double zoom, double width, double height) {

    public static final double MIN_ZOOM = 3;
    public static final double MAX_ZOOM = 20;
    /** Zooms that are painted are multiples of this; between them a painted zoom is shown scaled. */
    public static final double ZOOM_STEP = 0.25;

    private static final double TILE_WORLD = 256;

    public Viewport {
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        centreX = Math.clamp(centreX, 0, 1);
        centreY = Math.clamp(centreY, 0, 1);
    }

    /**
     * The largest painted zoom at which all of an area fits.
     *
     * @param area degrees, WGS 84
     * @param margin logical pixels kept free on each side
     */
    public static Viewport fitting(Envelope area, double width, double height, double margin) {
        double left = World.x(area.getMinX());
        double right = World.x(area.getMaxX());
        double top = World.y(area.getMaxY());
        double bottom = World.y(area.getMinY());
        double free = Math.max(1, Math.min(width, height) - 2 * margin);
        double wide = Math.max(free, width - 2 * margin) / Math.max(right - left, 1e-9);
        double high = Math.max(free, height - 2 * margin) / Math.max(bottom - top, 1e-9);
        double zoom = Math.log(Math.min(wide, high) / TILE_WORLD) / Math.log(2);
        double painted = Math.floor(zoom / ZOOM_STEP + 1e-9) * ZOOM_STEP;
        return new Viewport((left + right) / 2, (top + bottom) / 2, painted, width, height);
    }

    /** Width of the whole world in logical pixels. */
    public double worldPixels() {
        return TILE_WORLD * Math.pow(2, zoom);
    }

    /** World fraction under a logical pixel column. */
    public double worldX(double screenX) {
        return centreX + (screenX - width / 2) / worldPixels();
    }

    /** World fraction under a logical pixel row. */
    public double worldY(double screenY) {
        return centreY + (screenY - height / 2) / worldPixels();
    }

    public double screenX(double worldX) {
        return (worldX - centreX) * worldPixels() + width / 2;
    }

    public double screenY(double worldY) {
        return (worldY - centreY) * worldPixels() + height / 2;
    }

    /** The place under a logical pixel. */
    public LonLat placeAt(double screenX, double screenY) {
        return World.place(worldX(screenX), worldY(screenY));
    }

    /** The same view moved so that what was at (0, 0) is at (dx, dy), logical pixels. */
    public Viewport moved(double dx, double dy) {
        return new Viewport(centreX - dx / worldPixels(), centreY - dy / worldPixels(), zoom, width, height);
    }

    /** Another zoom, with the place under the given logical pixel kept there. */
    public Viewport zoomedAt(double newZoom, double screenX, double screenY) {
        double x = worldX(screenX);
        double y = worldY(screenY);
        Viewport sized = new Viewport(centreX, centreY, newZoom, width, height);
        double across = sized.worldPixels();
        return new Viewport(
                x - (screenX - width / 2) / across, y - (screenY - height / 2) / across, newZoom, width, height);
    }

    /** The same centre and zoom in a window of another size, logical pixels. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(centreX, centreY, zoom, newWidth, newHeight);
    }

    /** The view a fraction of the way (0 to 1) to another: zoom linear, places gliding without a swerve. */
    public Viewport towards(Viewport goal, double t) {
        double z = zoom + (goal.zoom - zoom) * t;
        double from = Math.pow(2, -zoom);
        double to = Math.pow(2, -goal.zoom);
        double s = Math.abs(from - to) < 1e-12 ? t : (from - Math.pow(2, -z)) / (from - to);
        return new Viewport(
                centreX + (goal.centreX - centreX) * s,
                centreY + (goal.centreY - centreY) * s,
                z,
                goal.width,
                goal.height);
    }

    /** True metres along the ground in one logical pixel, at the latitude of the centre. */
    public double metresPerPixel() {
        double lat = World.place(centreX, centreY).lat();
        return 2 * WebMercator.HALF_WORLD / worldPixels() / WebMercator.stretch(lat);
    }
}
