package io.cityhelm.map.shape;

/**
 * Zooms from (inclusive) to (exclusive).
 *
 * @param from zoom, the world being {@code 256 * 2^zoom} logical pixels wide
 */
public record ZoomRange(double from, double to) {

    public static final ZoomRange ALWAYS = new ZoomRange(0, Double.POSITIVE_INFINITY);
    public static final ZoomRange NEVER = new ZoomRange(0, 0);

    public static ZoomRange from(double zoom) {
        return new ZoomRange(zoom, Double.POSITIVE_INFINITY);
    }

    public boolean contains(double zoom) {
        return zoom >= from && zoom < to;
    }
}
