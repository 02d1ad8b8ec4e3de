package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints what was drawn by hand, and what is being drawn. For the FX thread. */
public final class DrawingPainter {

    private static final double CORNER = 3.5;
    private static final double PIN = 6;
    private static final double CROSS = 12;
    private static final double LABEL_GAP = 8;

    private final PixelFrame frame;
    private final GraphicsContext g;
    private final Pen pen;
    private final Color ink;

    public DrawingPainter(MapTheme theme, PixelFrame frame, GraphicsContext g) {
        this.frame = frame;
        this.g = g;
        this.pen = new Pen(g, theme);
        this.ink = theme.of(MapColour.DRAWING);
    }

    /** Everything that is on the map. */
    public void draw(List<Drawing> drawings) {
        drawings.forEach(this::draw);
    }

    /** What is being drawn: its corners, and where the next one comes when it is set by key. */
    public void draft(List<LonLat> points, String words, double midX, double midY) {
        if (!points.isEmpty()) {
            path(points, false);
            points.forEach(point -> pen.disc(x(point), y(point), CORNER, ink, Color.TRANSPARENT, 0));
        }
        if (!words.isEmpty()) {
            LonLat last = points.getLast();
            pen.label(words, x(last) + LABEL_GAP, y(last) - LABEL_GAP, true);
        }
        g.setStroke(ink);
        g.setLineWidth(1.5);
        g.strokeLine(midX - CROSS, midY, midX + CROSS, midY);
        g.strokeLine(midX, midY - CROSS, midX, midY + CROSS);
    }

    private void draw(Drawing drawing) {
        LonLat first = drawing.points().getFirst();
        boolean area = drawing.shape() == Drawing.Shape.AREA;
        switch (drawing.shape()) {
            case POINT -> pen.disc(x(first), y(first), PIN, Pen.faded(ink, 0.35), ink, 2);
            case LINE -> path(drawing.points(), false);
            case AREA -> path(drawing.points(), true);
        }
        if (!drawing.label().isEmpty()) {
            pen.label(
                    drawing.label(),
                    area ? mean(drawing.points(), this::x) : x(first) + LABEL_GAP,
                    area ? mean(drawing.points(), this::y) : y(first) - LABEL_GAP,
                    true);
        }
    }

    private void path(List<LonLat> points, boolean closed) {
        g.beginPath();
        g.moveTo(x(points.getFirst()), y(points.getFirst()));
        points.stream().skip(1).forEach(point -> g.lineTo(x(point), y(point)));
        if (closed) {
            g.closePath();
            g.setFill(Pen.faded(ink, 0.18));
            g.fill();
        }
        g.setStroke(ink);
        g.setLineWidth(2.5);
        g.stroke();
    }

    private static double mean(List<LonLat> points, ToDoubleFunction<LonLat> of) {
        return points.stream().mapToDouble(of).average().orElseThrow();
    }

    private double x(LonLat place) {
        return frame.screenX(World.x(place.lon()));
    }

    private double y(LonLat place) {
        return frame.screenY(World.y(place.lat()));
    }
}
