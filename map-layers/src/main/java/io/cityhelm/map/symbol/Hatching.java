package io.cityhelm.map.symbol;

import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.Symbol;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Lines across an area as a paint that goes on from tile to tile. */
public final class Hatching {

    private Hatching() {}

    /**
     * The paint.
     *
     * @param scale device pixels in a logical pixel
     * @param left world pixel of the left edge of what is painted
     * @param top world pixel of its upper edge
     */
    public static TexturePaint of(Symbol.Hatch hatch, double scale, MapTheme theme, long left, long top) {
        int side = (int) Math.max(2, Math.round(hatch.spacing() * scale));
        BufferedImage cell = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = cell.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setStroke(new BasicStroke((float) (hatch.width() * scale), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        int argb = hatch.colour().argb(theme);
        g.setColor(new Color(argb & 0xFFFFFF | (int) Math.round((argb >>> 24) * hatch.opacity()) << 24, true));
        lines(g, hatch.pattern(), side);
        g.dispose();
        return new TexturePaint(
                cell, new Rectangle2D.Double(-Math.floorMod(left, side), -Math.floorMod(top, side), side, side));
    }

    /** A line that leaves the cell on one side comes in on the other, so the slanting ones are drawn three times. */
    private static void lines(Graphics2D g, Symbol.Hatch.Pattern pattern, int side) {
        double half = side / 2.0;
        switch (pattern) {
            case HORIZONTAL -> g.draw(new Line2D.Double(0, half, side, half));
            case VERTICAL -> g.draw(new Line2D.Double(half, 0, half, side));
            case RISING -> slanting(g, side, true);
            case FALLING -> slanting(g, side, false);
            case CROSS -> {
                slanting(g, side, true);
                slanting(g, side, false);
            }
        }
    }

    private static void slanting(Graphics2D g, int side, boolean rising) {
        for (int shift = -side; shift <= side; shift += side) {
            double from = rising ? side + side : -side;
            double to = rising ? -side : side + side;
            g.draw(new Line2D.Double(shift - side, from, shift + side + side, to));
        }
    }
}
