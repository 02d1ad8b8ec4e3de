package io.cityhelm.map.feature;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.symbol.Stamp;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.Arrays;

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
        private final TileSpace space;
        private final Path2D.Double areas = new Path2D.Double(Path2D.WIND_EVEN_ODD, 512);
        private final Path2D.Double lines = new Path2D.Double(Path2D.WIND_NON_ZERO, 512);
        private final StampSheet dots = new StampSheet(REACH);

        Sheet(Graphics2D g, TileKey key, double scale, MapTheme theme) {
            this.g = g;
            this.key = key;
            this.scale = scale;
            this.theme = theme;
            this.space = new TileSpace(features, key, scale);
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
                    case FeatureSet.POINT ->
                        dots.add(space.x(features.firstVertex(part)), space.y(features.firstVertex(part)));
                    case FeatureSet.LINE -> space.append(lines, part, false);
                    default -> space.append(areas, part, true);
                }
            }
        }

        private void dots(Color strong) {
            if (!dots.isEmpty()) {
                double radius = radius(key.zoom()) * scale;
                Color rim = new Color(theme.argb(MapColour.HALO), true);
                dots.put(g, Stamp.dot(strong, radius, rim, radius < 2 * scale ? radius : radius + scale));
            }
        }
    }
}
