package io.cityhelm.map.furniture;

/**
 * A round length for a scale bar: 1, 2 or 5 times a power of ten.
 *
 * @param metres along the ground
 * @param pixels logical pixels that it takes up
 */
public record ScaleStep(double metres, double pixels) {

    /** Width of the reference pixel of CSS, metres: 96 to the inch. */
    private static final double PIXEL = 0.0254 / 96;

    /**
     * The longest round length that fits.
     *
     * @param metresPerPixel true metres in one logical pixel at the centre of the map
     * @param room logical pixels
     */
    public static ScaleStep fitting(double metresPerPixel, double room) {
        double most = metresPerPixel * room;
        double decade = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = decade * (most / decade >= 5 ? 5 : most / decade >= 2 ? 2 : 1);
        return new ScaleStep(metres, metres / metresPerPixel);
    }

    /** The n of 1:n on a screen of 96 pixels to the inch, rounded to two figures. */
    public static long ratio(double metresPerPixel) {
        double exact = metresPerPixel / PIXEL;
        double unit = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
        return Math.round(Math.round(exact / unit) * unit);
    }
}
