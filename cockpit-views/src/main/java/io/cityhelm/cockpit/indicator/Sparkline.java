package io.cityhelm.cockpit.indicator;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** The last values as a line over the width of the node; the scale is that of the values. FX thread. */
final class Sparkline extends Region {

    private final Polyline line = new Polyline();
    private List<Double> values = List.of();

    Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        line.setManaged(false);
        getChildren().add(line);
    }

    void show(List<Double> latest) {
        if (!latest.equals(values)) {
            values = latest;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        if (values.size() < 2) {
            return;
        }
        double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
        double span = high > low ? high - low : 1;
        for (int i = 0; i < values.size(); i++) {
            double x = 1 + i * (getWidth() - 2) / (values.size() - 1);
            double y = getHeight() - 2 - (values.get(i) - low) / span * (getHeight() - 4);
            line.getPoints().addAll(x, high > low ? y : getHeight() / 2);
        }
    }
}
