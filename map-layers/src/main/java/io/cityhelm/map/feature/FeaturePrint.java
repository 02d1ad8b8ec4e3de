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
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.Arrays;
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

    /** Of a dot, logical pixels: the same for all tiles of a view, so that no edge of a tile is seen. */
    public double radius(double zoom) {
        if (features.size() <= FEW) {
            return DOT;
        }
        double near = Math.clamp((zoom - FAR) / (NEAR - FAR), 0, 1);
        return SMALL_DOT + (DOT - SMALL_DOT) * near;
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
        private final BitSet taken = new BitSet();
        private int[] dots = new int[256];
        private int dotCount;

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
            Rectangle part = g.getClipBounds();
            FixedBox area = part == null ? key.area(scale, REACH) : key.area(part, scale, REACH);
            Arrays.stream(features.near(area)).forEach(this::gather);
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

        /** One dot at each quarter of a pixel, however many points lie there; later features lie on top. */
        private void dot(int vertex) {
            int quarters = DotSprites.QUARTERS;
            int x = (int) Math.floor((x(vertex) + REACH) * quarters);
            int y = (int) Math.floor((y(vertex) + REACH) * quarters);
            int side = (TileKey.SIZE + 2 * REACH) * quarters;
            if (x < 0 || y < 0 || x >= side || y >= side || taken.get(y * side + x)) {
                return;
            }
            taken.set(y * side + x);
            dots = dotCount < dots.length ? dots : Arrays.copyOf(dots, 2 * dotCount);
            dots[dotCount++] = y * side + x;
        }

        private void dots(Color strong) {
            if (dotCount == 0) {
                return;
            }
            double radius = radius(key.zoom()) * scale;
            Color rim = new Color(theme.argb(MapColour.HALO), true);
            DotSprites sprites = new DotSprites(strong, radius, rim, radius < 2 * scale ? radius : radius + scale);
            int side = (TileKey.SIZE + 2 * REACH) * DotSprites.QUARTERS;
            int reach = REACH * DotSprites.QUARTERS;
            for (int i = 0; i < dotCount; i++) {
                sprites.stamp(g, dots[i] % side - reach, dots[i] / side - reach);
            }
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
