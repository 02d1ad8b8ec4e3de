package io.cityhelm.cockpit.links;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A bar a day, as high as the worst measure of it; a day without anything is a gap. FX thread. */
final class Sparks extends HBox {

    private static final double HEIGHT = 16;
    private static final double GOOD = 0.95;
    private static final double FAIR = 0.8;

    Sparks() {
        getStyleClass().add("sparks");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(List<OptionalDouble> days) {
        getChildren().clear();
        for (OptionalDouble day : days) {
            Region bar = new Region();
            double value = day.orElse(0);
            bar.getStyleClass()
                    .add(
                            day.isEmpty()
                                    ? "spark-none"
                                    : value >= GOOD ? "spark-good" : value >= FAIR ? "spark-fair" : "spark-bad");
            double height = day.isEmpty() ? 1 : Math.max(2, value * HEIGHT);
            bar.setMinSize(5, height);
            bar.setMaxSize(5, height);
            getChildren().add(bar);
        }
    }
}
