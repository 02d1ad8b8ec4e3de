package io.cityhelm.map.overlay;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** The few strokes that all symbols are made of. Stroking glyphs is slow, so a halo is the text set four times over. */
final class Pen {

    private static final String FAMILY = "Noto Sans SC";
    private static final double MOST_DASHED = 1500;
    /** Degrees between two shares of a ring. */
    private static final double SHARE_GAP = 8;

    private final Font plain = Font.font(FAMILY, 12);
    private final Font strong = Font.font(FAMILY, FontWeight.BOLD, 13);
    private final Font numeral = Font.font(FAMILY, FontWeight.BOLD, 11);

    private final GraphicsContext g;
    private final MapTheme theme;

    Pen(GraphicsContext g, MapTheme theme) {
        this.g = g;
        this.theme = theme;
        g.setTextBaseline(VPos.CENTER);
    }

    Color colour(MapColour name) {
        return theme.of(name);
    }

    static Color faded(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }

    /** A closed outline around a middle, scaled from radius 1. */
    void shape(double[] outline, double x, double y, double radius, Color fill, Color line, double width) {
        g.beginPath();
        for (int i = 0; i < outline.length; i += 2) {
            double px = x + outline[i] * radius;
            double py = y + outline[i + 1] * radius;
            if (i == 0) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
        }
        g.closePath();
        g.setFill(fill);
        g.fill();
        g.setStroke(line);
        g.setLineWidth(width);
        g.stroke();
    }

    void disc(double x, double y, double radius, Color fill, Color line, double width) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(line);
        g.setLineWidth(width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void ring(double x, double y, double radius, Color fill, Color line) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        dash(line, 3, 3);
        if (radius > MOST_DASHED) {
            g.setLineDashes(); // thousands of dashes, nearly all of them out of sight, would stall the frame
        }
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setLineDashes();
    }

    /** A ring cut by how many of each grade there are, from the top and with the clock, the worst first. */
    void shares(double x, double y, double radius, Map<MarkGrade, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        double gap = counts.size() > 1 ? SHARE_GAP : 0;
        double from = 90;
        g.setLineWidth(4);
        g.setLineCap(StrokeLineCap.BUTT);
        for (var share : counts.entrySet()) {
            double turn = 360 * share.getValue() / all;
            g.setStroke(colour(share.getKey().colour()));
            g.strokeArc(
                    x - radius,
                    y - radius,
                    2 * radius,
                    2 * radius,
                    from - gap / 2,
                    -Math.max(SHARE_GAP / 2, turn - gap),
                    ArcType.OPEN);
            from -= turn;
        }
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    void dashedLine(ViewLine at, Color line) {
        dash(line, 4, 4);
        g.strokeLine(at.x1(), at.y1(), at.x2(), at.y2());
        g.setLineDashes();
    }

    void box(double x, double y, double half, Color fill, Color line) {
        g.setFill(fill);
        g.fillRoundRect(x - half, y - half, 2 * half, 2 * half, 5, 5);
        g.setStroke(line);
        g.setLineWidth(1.6);
        g.strokeRoundRect(x - half, y - half, 2 * half, 2 * half, 5, 5);
    }

    /** Text whose middle is at the place. */
    void numeral(String text, double x, double y, Color colour) {
        g.setFont(numeral);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(colour);
        g.fillText(text, x, y);
    }

    /** Text that begins at the place, with a halo. */
    void label(String text, double x, double y, boolean bold) {
        g.setFont(bold ? strong : plain);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colour(MapColour.HALO));
        g.fillText(text, x - 1, y - 1);
        g.fillText(text, x + 1, y - 1);
        g.fillText(text, x - 1, y + 1);
        g.fillText(text, x + 1, y + 1);
        g.setFill(colour(MapColour.MARK_TEXT));
        g.fillText(text, x, y);
    }

    /** A quiet ground that keeps words legible on top of anything. */
    void plate(double x, double y, double width, double height) {
        g.setFill(faded(colour(MapColour.HALO), 0.62));
        g.fillRoundRect(x, y, width, height, 6, 6);
    }

    private void dash(Color line, double on, double off) {
        g.setStroke(line);
        g.setLineWidth(1.2);
        g.setLineDashes(on, off);
    }
}
