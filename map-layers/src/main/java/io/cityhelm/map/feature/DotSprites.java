package io.cityhelm.map.feature;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/**
 * One dot with its rim, painted once for each quarter of a pixel that its middle may lie at: stamping it is twenty times
 * as fast as filling two circles. For one thread.
 */
final class DotSprites {

    /** Places in a pixel along each side. */
    static final int QUARTERS = 4;

    private final BufferedImage[] sprites = new BufferedImage[QUARTERS * QUARTERS];
    private final int reach;

    /**
     * @param radius of the dot, device pixels
     * @param rimmed radius with the rim, device pixels
     */
    DotSprites(Color dot, double radius, Color rim, double rimmed) {
        this.reach = (int) Math.ceil(rimmed) + 1;
        for (int i = 0; i < sprites.length; i++) {
            double x = reach + (i % QUARTERS + 0.5) / QUARTERS;
            double y = reach + (i / QUARTERS + 0.5) / QUARTERS;
            sprites[i] = new BufferedImage(2 * reach + 1, 2 * reach + 1, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = sprites[i].createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            disc(g, rim, x, y, rimmed);
            disc(g, dot, x, y, radius);
            g.dispose();
        }
    }

    /** Stamps a dot. @param x quarters of a device pixel @param y quarters of a device pixel */
    void stamp(Graphics2D g, int x, int y) {
        BufferedImage sprite = sprites[Math.floorMod(y, QUARTERS) * QUARTERS + Math.floorMod(x, QUARTERS)];
        g.drawImage(sprite, Math.floorDiv(x, QUARTERS) - reach, Math.floorDiv(y, QUARTERS) - reach, null);
    }

    private static void disc(Graphics2D g, Color colour, double x, double y, double radius) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
