package io.cityhelm.app.bench;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The picture of the map as a straightforward program paints it: Java 2D, one thread, all vertices, a polygon at a time,
 * antialiased. What the map is measured against.
 */
final class PlainMap {

    /** What is painted of a level: the borders in projected coordinates, and the fill of each. */
    private record Painted(Path2D.Double border, int fill, LayerStyle style) {}

    private final List<List<Painted>> layers = new ArrayList<>();
    private final List<Point> points;
    private final FeaturePrint look;
    private final MapTheme theme;

    /**
     * @param levels in the order of painting
     * @param fills of the shapes of a level, ARGB by their order; those of the style where there are none
     * @param look of the points
     */
    PlainMap(BenchCity city, List<Level> levels, Optional<Fills> fills, FeaturePrint look, MapTheme theme) {
        this.points = city.points();
        this.look = look;
        this.theme = theme;
        for (Level level : levels) {
            LayerStyle style = LayerStyle.of(level);
            int plain = style.fill().map(theme::argb).orElse(0);
            List<BenchCity.Shape> shapes = city.shapes().get(level);
            List<Painted> painted = new ArrayList<>();
            for (BenchCity.Shape shape : shapes) {
                int fill = fills.filter(each -> each.level() == level)
                        .map(each -> each.of(shape.id()))
                        .orElse(plain);
                painted.add(new Painted(projected(shape.border()), fill, style));
            }
            layers.add(painted);
        }
    }

    /** The colours of a level by class. */
    interface Fills {
        Level level();

        /** ARGB. */
        int of(String shapeId);
    }

    /** Paints a view, which begins at a whole pixel. */
    BufferedImage paint(Viewport shown) {
        PixelFrame view = PixelFrame.of(shown, 1);
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(theme.argb(MapColour.BACKGROUND) | 0xFF000000, true));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        layers.forEach(layer -> layer.forEach(shape -> fill(g, view, shape)));
        layers.reversed().forEach(layer -> layer.forEach(shape -> stroke(g, view, shape)));
        double radius = look.radius(shown.zoom());
        points.forEach(point -> dot(g, view, point, radius));
        g.dispose();
        return image;
    }

    private void fill(Graphics2D g, PixelFrame view, Painted shape) {
        if (shape.fill() != 0 && isSeen(view, shape)) {
            g.setColor(new Color(shape.fill(), true));
            g.fill(onScreen(view, shape.border()));
        }
    }

    private void stroke(Graphics2D g, PixelFrame view, Painted shape) {
        if (isSeen(view, shape)) {
            g.setColor(new Color(theme.argb(shape.style().stroke()), true));
            g.setStroke(
                    new BasicStroke((float) shape.style().strokeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            g.draw(onScreen(view, shape.border()));
        }
    }

    private void dot(Graphics2D g, PixelFrame view, Point point, double radius) {
        double x = view.screenX(World.x(point.getX()));
        double y = view.screenY(World.y(point.getY()));
        double rim = radius < 2 ? radius : radius + 1;
        if (x > -rim && y > -rim && x < view.width() + rim && y < view.height() + rim) {
            disc(g, MapColour.HALO, x, y, rim);
            disc(g, look.colour(), x, y, radius);
        }
    }

    private void disc(Graphics2D g, MapColour colour, double x, double y, double radius) {
        g.setColor(new Color(theme.argb(colour), true));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static boolean isSeen(PixelFrame view, Painted shape) {
        return shape.border()
                .getBounds2D()
                .intersects(
                        view.worldX(-2),
                        view.worldY(-2),
                        (view.width() + 4) / view.worldPixels(),
                        (view.height() + 4) / view.worldPixels());
    }

    private static Path2D.Double onScreen(PixelFrame view, Path2D.Double border) {
        double world = view.worldPixels();
        Path2D.Double path = (Path2D.Double) border.clone();
        path.transform(new AffineTransform(world, 0, 0, world, view.screenX(0), view.screenY(0)));
        return path;
    }

    private static Path2D.Double projected(Geometry border) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < border.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) border.getGeometryN(i);
            ring(path, polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(path, polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
        return path;
    }

    private static void ring(Path2D.Double path, Coordinate[] corners) {
        path.moveTo(World.x(corners[0].x), World.y(corners[0].y));
        for (int i = 1; i < corners.length - 1; i++) {
            path.lineTo(World.x(corners[i].x), World.y(corners[i].y));
        }
        path.closePath();
    }
}
