package io.cityhelm.map.symbol;

import io.cityhelm.map.styling.Symbol;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The outlines of marks and icons, in the unit square around the origin, y down. */
final class Forms {

    /** Of a star: how deep it is cut. */
    private static final double NOTCH = 0.4;

    /** Of a cross: half its arm's width. */
    private static final double ARM = 0.17;

    private Forms() {}

    static Shape of(Symbol.AtPoint symbol) {
        return switch (symbol) {
            case Symbol.Mark mark -> of(mark.form());
            case Symbol.Icon icon -> {
                AffineTransform unit = AffineTransform.getScaleInstance(1 / icon.box(), 1 / icon.box());
                unit.translate(-icon.box() / 2, -icon.box() / 2);
                yield unit.createTransformedShape(icon.outline());
            }
        };
    }

    private static Shape of(Symbol.Mark.Form form) {
        return switch (form) {
            case CIRCLE -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case SQUARE -> new Rectangle2D.Double(-0.5, -0.5, 1, 1);
            case TRIANGLE -> closed(0, -0.5, 0.5, 0.4, -0.5, 0.4);
            case DIAMOND -> closed(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0);
            case CROSS ->
                closed(
                        -ARM, -0.5, ARM, -0.5, ARM, -ARM, 0.5, -ARM, 0.5, ARM, ARM, ARM, ARM, 0.5, -ARM, 0.5, -ARM, ARM,
                        -0.5, ARM, -0.5, -ARM, -ARM, -ARM);
            case STAR -> star();
        };
    }

    private static Shape star() {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double reach = i % 2 == 0 ? 0.5 : 0.5 * NOTCH;
            points[2 * i] = reach * Math.cos(angle);
            points[2 * i + 1] = reach * Math.sin(angle);
        }
        return closed(points);
    }

    private static Shape closed(double... points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
