package io.cityhelm.map.view;

import io.cityhelm.map.world.Viewport;
import java.awt.image.BufferedImage;

/**
 * The map painted once, for paper or a file.
 *
 * @param argb opaque, row by row, {@code width} a row; never changed after construction
 * @param view what it shows; the width of the picture is the width of this view
 * @param complete whether all pictures of the base map came in time
 */
@SuppressWarnings("ArrayRecordComponent") // a picture, handed on and never compared
public record MapPicture(int width, int height, int[] argb, Viewport view, boolean complete) {

    /** As an image of opaque pixels. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
