package io.cityhelm.map.overlay;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws tracks: fading with age, with an arrow now and then that says which way. For the FX thread. */
public final class TrackPainter {

    /** Arrows stand this far apart, logical pixels. */
    private static final double GAP = 46;

    private static final double[] ARROW = {0, -1, 0.8, 0.9, 0, 0.45, -0.8, 0.9};
    private static final double FAINTEST = 0.12;

    private final PixelFrame frame;
    private final GraphicsContext g;
    private final Color colour;

    public TrackPainter(MapTheme theme, PixelFrame frame, GraphicsContext g) {
        this.frame = frame;
        this.g = g;
        this.colour = theme.of(MapColour.UNIT);
    }

    /** @return how many arrows were drawn */
    public int draw(List<Track> tracks) {
        int arrows = 0;
        g.setLineWidth(2);
        for (Track track : tracks) {
            arrows += draw(track);
        }
        return arrows;
    }

    private int draw(Track track) {
        int arrows = 0;
        double since = GAP / 2;
        for (int i = 1; i < track.points().size(); i++) {
            Track.Point from = track.points().get(i - 1);
            Track.Point to = track.points().get(i);
            double x1 = frame.screenX(World.x(from.place().lon()));
            double y1 = frame.screenY(World.y(from.place().lat()));
            double x2 = frame.screenX(World.x(to.place().lon()));
            double y2 = frame.screenY(World.y(to.place().lat()));
            double length = Math.hypot(x2 - x1, y2 - y1);
            if (length < 0.5 || isOutside(x1, y1, x2, y2)) {
                continue;
            }
            Color ink = Pen.faded(colour, Math.max(FAINTEST, 1 - to.age()));
            g.setStroke(ink);
            g.strokeLine(x1, y1, x2, y2);
            g.setFill(ink);
            for (double at = GAP - since; at <= length; at += GAP) {
                arrow(x1 + (x2 - x1) * at / length, y1 + (y2 - y1) * at / length, Math.atan2(y2 - y1, x2 - x1));
                arrows++;
            }
            since = (since + length) % GAP;
        }
        return arrows;
    }

    private boolean isOutside(double x1, double y1, double x2, double y2) {
        double width = frame.width() / frame.scale();
        double height = frame.height() / frame.scale();
        return Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0 || Math.min(x1, x2) > width || Math.min(y1, y2) > height;
    }

    private void arrow(double x, double y, double direction) {
        double cos = Math.cos(direction + Math.PI / 2);
        double sin = Math.sin(direction + Math.PI / 2);
        g.beginPath();
        for (int i = 0; i < ARROW.length; i += 2) {
            double px = x + (ARROW[i] * cos - ARROW[i + 1] * sin) * 6;
            double py = y + (ARROW[i] * sin + ARROW[i + 1] * cos) * 6;
            if (i == 0) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
        }
        g.closePath();
        g.fill();
    }
}
