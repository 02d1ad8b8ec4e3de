package io.cityhelm.map.symbol;

import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.Symbol;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A small picture, painted once for each quarter of a pixel that its middle may lie at: stamping it is many times as fast as
 * filling its outline. Safe on any thread once it is made.
 */
public final class Stamp {

    /** Places in a pixel along each side. */
    public static final int QUARTERS = 4;

    private final BufferedImage[] sprites = new BufferedImage[QUARTERS * QUARTERS];
    private final int reach;

    /** @param radius device pixels that it reaches from its middle @param drawing draws it around the origin */
    private Stamp(double radius, Consumer<Graphics2D> drawing) {
        this.reach = (int) Math.ceil(radius) + 1;
        for (int i = 0; i < sprites.length; i++) {
            sprites[i] = new BufferedImage(2 * reach + 1, 2 * reach + 1, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = sprites[i].createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.translate(reach + (i % QUARTERS + 0.5) / QUARTERS, reach + (i / QUARTERS + 0.5) / QUARTERS);
            drawing.accept(g);
            g.dispose();
        }
    }

    /**
     * A dot.
     *
     * @param radius device pixels
     * @param rimmed radius with the rim, device pixels
     */
    public static Stamp dot(Color dot, double radius, Color rim, double rimmed) {
        return new Stamp(rimmed, g -> {
            disc(g, rim, rimmed);
            disc(g, dot, radius);
        });
    }

    /** A mark or an icon. @param scale device pixels in a logical pixel */
    public static Stamp of(Symbol.AtPoint symbol, double scale, MapTheme theme) {
        double size = symbol.size() * scale;
        double rim = symbol.rim().isPresent() ? RIM * scale : 0;
        Shape outline = AffineTransform.getScaleInstance(size, size).createTransformedShape(Forms.of(symbol));
        return new Stamp(size / 2 + rim, g -> {
            symbol.rim().ifPresent(colour -> {
                g.setColor(new Color(colour.argb(theme), true));
                g.setStroke(new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(outline);
            });
            g.setColor(new Color(symbol.colour().argb(theme), true));
            g.fill(outline);
        });
    }

    /** Width of the rim of a mark, logical pixels. */
    public static final double RIM = 1.2;

    /** Puts it down. @param x quarters of a device pixel @param y quarters of a device pixel */
    public void put(Graphics2D g, int x, int y) {
        BufferedImage sprite = sprites[Math.floorMod(y, QUARTERS) * QUARTERS + Math.floorMod(x, QUARTERS)];
        g.drawImage(sprite, Math.floorDiv(x, QUARTERS) - reach, Math.floorDiv(y, QUARTERS) - reach, null);
    }

    private static void disc(Graphics2D g, Color colour, double radius) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }
}
