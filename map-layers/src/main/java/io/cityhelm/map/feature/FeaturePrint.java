package io.cityhelm.map.feature;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;

/**
 * Features in the look that every layer has until it gets a style of its own: one colour, areas filled so that what lies
 * below is seen, points as dots with a dark rim. Immutable.
 *
 * @param colour of borders, lines and dots
 */
public record FeaturePrint(FeatureSet features, MapColour colour) implements Overprint {

    private static final int REACH = 8;
    private static final int FILL_ALPHA = 0x38;
    private static final float LINE = 1.8f;
    private static final double DOT = 3.2;

    /** Layers with more points than this have smaller dots while the view is far away. */
    private static final int FEW = 200;

    private static final double SMALL_DOT = 1.3;
    private static final double NEAR = 14;
    private static final double FAR = 9.5;

    @Override
    public FixedBox box() {
        return features.box();
    }

    @Override
    public void paint(Graphics2D g, TileKey key, double scale, MapTheme theme) {
        new Sheet(g, key, scale, theme).paint();
    }

    /** One tile while it is painted. */
    private final class Sheet {
        private final Graphics2D g;
        private final TileKey key;
        private final double scale;
        private final MapTheme theme;
        private final double pixels;
        private final double left;
        private final double top;
        private final Path2D.Float areas = new Path2D.Float(Path2D.WIND_EVEN_ODD, 512);
        private final Path2D.Float lines = new Path2D.Float(Path2D.WIND_NON_ZERO, 512);
        private final BitSet dots = new BitSet(TileKey.SIZE * TileKey.SIZE);

        Sheet(Graphics2D g, TileKey key, double scale, MapTheme theme) {
            this.g = g;
            this.key = key;
            this.scale = scale;
            this.theme = theme;
            this.pixels = PixelFrame.worldPixels(key.level(), scale) / World.FIXED;
            this.left = (double) key.x() * TileKey.SIZE;
            this.top = (double) key.y() * TileKey.SIZE;
        }

        void paint() {
            FixedBox area = key.area(scale, REACH);
            features.forEachNear(area, this::gather);
            Color strong = new Color(theme.argb(colour), true);
            g.setColor(new Color(strong.getRed(), strong.getGreen(), strong.getBlue(), FILL_ALPHA));
            g.fill(areas);
            g.setStroke(new BasicStroke((float) (LINE * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(strong);
            g.draw(areas);
            g.draw(lines);
            dots(strong);
        }

        private void gather(int feature) {
            for (int part = features.firstPart(feature); part < features.endPart(feature); part++) {
                switch (features.kind(feature)) {
                    case FeatureSet.POINT -> dot(features.firstVertex(part));
                    case FeatureSet.LINE -> line(lines, part, false);
                    default -> line(areas, part, true);
                }
            }
        }

        private double x(int vertex) {
            return features.x(vertex) * pixels - left;
        }

        private double y(int vertex) {
            return features.y(vertex) * pixels - top;
        }

        /** One dot a pixel, however many points lie there. */
        private void dot(int vertex) {
            int x = (int) Math.floor(x(vertex)) + REACH;
            int y = (int) Math.floor(y(vertex)) + REACH;
            int side = TileKey.SIZE + 2 * REACH;
            if (x >= 0 && y >= 0 && x < side && y < side) {
                dots.set(y * side + x);
            }
        }

        private void dots(Color strong) {
            if (dots.isEmpty()) {
                return;
            }
            int side = TileKey.SIZE + 2 * REACH;
            BufferedImage stamp = stamp(strong);
            int middle = stamp.getWidth() / 2;
            for (int i = dots.nextSetBit(0); i >= 0; i = dots.nextSetBit(i + 1)) {
                g.drawImage(stamp, i % side - REACH - middle, i / side - REACH - middle, null);
            }
        }

        /** A dot is drawn once and copied: a tile may hold a hundred thousand. */
        private BufferedImage stamp(Color strong) {
            double radius = radius() * scale;
            double rimmed = radius < 2 * scale ? radius : radius + scale;
            int width = 2 * (int) Math.ceil(rimmed) + 1;
            BufferedImage stamp = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D pen = stamp.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(theme.argb(MapColour.HALO), true));
            pen.fill(dot(width / 2.0, rimmed));
            pen.setColor(strong);
            pen.fill(dot(width / 2.0, radius));
            pen.dispose();
            return stamp;
        }

        private static Ellipse2D.Double dot(double middle, double radius) {
            return new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius);
        }

        /** The same for all tiles of a view, so that no edge of a tile is seen. */
        private double radius() {
            if (features.size() <= FEW) {
                return DOT;
            }
            double near = Math.clamp((key.zoom() - FAR) / (NEAR - FAR), 0, 1);
            return SMALL_DOT + (DOT - SMALL_DOT) * near;
        }

        /** Vertices that fall on the same pixel as the one before are left out. */
        private void line(Path2D.Float into, int part, boolean closed) {
            int end = features.endVertex(part);
            float lastX = Float.NaN;
            float lastY = Float.NaN;
            int count = 0;
            for (int vertex = features.firstVertex(part); vertex < end; vertex++) {
                float x = (float) x(vertex);
                float y = (float) y(vertex);
                if (count == 0) {
                    into.moveTo(x, y);
                } else if (Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5 && vertex < end - 1) {
                    continue;
                } else {
                    into.lineTo(x, y);
                }
                count++;
                lastX = x;
                lastY = y;
            }
            if (closed) {
                into.closePath();
            }
        }
    }
}
