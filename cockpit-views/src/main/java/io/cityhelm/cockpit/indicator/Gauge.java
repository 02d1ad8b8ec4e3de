package io.cityhelm.cockpit.indicator;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/**
 * A value on a scale as an arc of 240 degrees, with the figure in its middle.
 *
 * <p>Own drawing: the first TilesFX tile costs over a second on the screen's thread (fonts and classes), which the budget
 * for the start does not have. FX thread.
 */
final class Gauge extends Region {

    private static final double SWEEP = 240;
    private static final double START = 210;
    private static final double THICKNESS = 9;

    private final Arc track = arc("gauge-track");
    private final Arc bar = arc("gauge-bar");
    private final Label value = new Label();
    private final Label unit = new Label();
    private double share;

    Gauge() {
        getStyleClass().add("gauge");
        value.getStyleClass().add("gauge-value");
        unit.getStyleClass().add("gauge-unit");
        getChildren().addAll(track, bar, value, unit);
    }

    /** @param share of the scale, 0 to 1; what is beyond stays at the end */
    void show(double share, String value, String unit) {
        this.share = Math.clamp(share, 0, 1);
        this.value.setText(value);
        this.unit.setText(unit);
        bar.setVisible(this.share > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.min(getWidth() / 2, getHeight() / 1.56) - THICKNESS / 2;
        double x = getWidth() / 2;
        double y = radius + THICKNESS / 2;
        place(track, x, y, radius, SWEEP);
        place(bar, x, y, radius, SWEEP * share);
        double high = value.prefHeight(-1);
        value.resizeRelocate(0, y - high / 2 - 2, getWidth(), high);
        double unitHigh = unit.prefHeight(-1);
        unit.resizeRelocate(0, y + high / 2 - 6, getWidth(), unitHigh);
    }

    private static void place(Arc arc, double x, double y, double radius, double sweep) {
        arc.setCenterX(x);
        arc.setCenterY(y);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(START);
        arc.setLength(-sweep);
    }

    private static Arc arc(String look) {
        Arc arc = new Arc();
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add(look);
        arc.setManaged(false);
        return arc;
    }
}
