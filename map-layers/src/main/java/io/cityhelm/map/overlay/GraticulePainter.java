package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints meridians and parallels at round degrees, with their figures at the left and the upper edge. For the FX thread. */
public final class GraticulePainter {

    /** Lines stand at least this far apart, logical pixels. */
    private static final double GAP = 110;

    private static final double[] STEPS = {
        20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001
    };

    private final PixelFrame frame;
    private final GraphicsContext g;
    private final Pen pen;
    private final Color line;

    public GraticulePainter(MapTheme theme, PixelFrame frame, GraphicsContext g) {
        this.frame = frame;
        this.g = g;
        this.pen = new Pen(g, theme);
        this.line = Pen.faded(theme.of(MapColour.LABEL), 0.3);
    }

    /** The distance of lines in degrees for a width of the world in logical pixels: the finest that leaves room. */
    static double step(double worldPixels) {
        double found = STEPS[0];
        for (double step : STEPS) {
            if (step / 360 * worldPixels >= GAP) {
                found = step;
            }
        }
        return found;
    }

    /** @param width of the canvas, logical pixels @param height of the canvas, logical pixels */
    public void draw(double width, double height) {
        double step = step(frame.worldPixels() / frame.scale());
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        LonLat first = World.place(frame.worldX(0), frame.worldY(height));
        LonLat last = World.place(frame.worldX(width), frame.worldY(0));
        g.setStroke(line);
        g.setLineWidth(1);
        for (double lon = Math.ceil(first.lon() / step) * step; lon <= last.lon(); lon += step) {
            double x = Math.round(frame.screenX(World.x(lon))) + 0.5;
            g.strokeLine(x, 0, x, height);
            pen.label(figure(lon, decimals, 'E', 'W'), x + 4, 12, false);
        }
        for (double lat = Math.ceil(first.lat() / step) * step; lat <= last.lat(); lat += step) {
            double y = Math.round(frame.screenY(World.y(lat))) + 0.5;
            g.strokeLine(0, y, width, y);
            pen.label(figure(lat, decimals, 'N', 'S'), 4, y - 6, false);
        }
    }

    private static String figure(double degrees, int decimals, char positive, char negative) {
        return String.format(
                Locale.ROOT, "%." + decimals + "f°%c", Math.abs(degrees), degrees < 0 ? negative : positive);
    }
}
