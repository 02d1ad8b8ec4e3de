package io.cityhelm.map.basemap.vector;

import io.cityhelm.map.basemap.vector.VectorTile.Feature;
import io.cityhelm.map.basemap.vector.VectorTile.Kind;
import io.cityhelm.map.basemap.vector.VectorTile.Layer;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;

/** Draws vector tiles as pictures of the ground. Safe on any thread; takes some milliseconds, so never on the FX thread. */
public final class VectorTilePainter {

    /** Pixels along the side of a picture: what tiles of this kind are made for. */
    public static final int SIDE = 512;

    private static final double DOT = 2.5;

    private final MapTheme theme;

    public VectorTilePainter(MapTheme theme) {
        this.theme = theme;
    }

    /**
     * A tile as a picture.
     *
     * @param bytes zipped or not
     * @throws BadVectorTileException when they are no tile, broken, or larger than any tile is
     */
    public BufferedImage paint(byte[] bytes) throws BadVectorTileException {
        VectorTile tile = VectorTileReader.read(bytes);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(new Color(theme.argb(MapColour.LAND), true));
            g.fillRect(0, 0, SIDE, SIDE);
            for (TileInk ink : TileInk.values()) {
                g.setColor(new Color(ink.argb(theme), true));
                for (Layer layer : tile.layers()) {
                    if (ink.isFor(layer.name())) {
                        draw(g, layer, ink);
                    }
                }
            }
        } finally {
            g.dispose();
        }
        return picture;
    }

    private static void draw(Graphics2D g, Layer layer, TileInk ink) {
        double scale = (double) SIDE / layer.extent();
        AffineTransform toPixels = AffineTransform.getScaleInstance(scale, scale);
        for (Feature feature : layer.features()) {
            Shape shape = feature.shape().createTransformedShape(toPixels);
            if (feature.kind() == Kind.POINT) {
                if (ink == TileInk.OTHER) {
                    dots(g, shape);
                }
            } else if (feature.kind() == Kind.AREA && ink.fills()) {
                g.fill(shape);
            } else {
                g.setStroke(new BasicStroke(ink.width(feature.sort()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(shape);
            }
        }
    }

    private static void dots(Graphics2D g, Shape points) {
        double[] at = new double[6];
        for (PathIterator each = points.getPathIterator(null); !each.isDone(); each.next()) {
            if (each.currentSegment(at) == PathIterator.SEG_MOVETO) {
                g.fill(new Ellipse2D.Double(at[0] - DOT, at[1] - DOT, 2 * DOT, 2 * DOT));
            }
        }
    }
}
