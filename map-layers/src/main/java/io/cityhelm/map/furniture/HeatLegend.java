package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.heat.HeatField;
import io.cityhelm.map.heat.HeatPrint;
import io.cityhelm.map.view.MapView;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What the heat means: from few to many, how many events there are and how dense at most. Not seen while there is none. */
final class HeatLegend extends HBox {

    private final MapView map;
    private final Messages messages;

    HeatLegend(MapView map, Messages messages) {
        super(4);
        this.map = map;
        this.messages = messages;
        setId("map-heat-legend");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("map-heat-legend");
        managedProperty().bind(visibleProperty());
        map.heatField().subscribe(this::show);
    }

    private void show(Optional<HeatField> field) {
        setVisible(field.isPresent());
        getChildren().clear();
        field.ifPresent(heat -> {
            getChildren().add(quiet(messages.text("map.heat.few")));
            for (Color colour : HeatPrint.colours(map.theme())) {
                getChildren().add(new Rectangle(16, 8, colour));
            }
            getChildren()
                    .add(quiet(messages.text(
                            "map.heat.many", String.format(Locale.ROOT, "%.1f", heat.peak()), heat.count())));
        });
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("map-quiet");
        return label;
    }
}
