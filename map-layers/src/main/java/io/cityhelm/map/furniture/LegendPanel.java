package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.Choropleth;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** What the colours mean: the indicator, each class with its range in words, as of when, and how true the borders are. */
final class LegendPanel extends VBox {

    private static final double SWATCH_WIDTH = 52;
    private static final double SWATCH_HEIGHT = 8;

    private final Messages messages;
    private final Label title = new Label();
    private final Label asOf = new Label();
    private final HBox classes = new HBox();
    private final BooleanProperty schematic = new SimpleBooleanProperty(this, "schematic", false);

    LegendPanel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-legend");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        title.getStyleClass().add("map-title");
        asOf.getStyleClass().add("map-quiet");
        Label note = new Label(messages.text("map.schematic"));
        note.getStyleClass().add("map-quiet");
        note.visibleProperty().bind(schematic);
        note.managedProperty().bind(schematic);
        asOf.managedProperty().bind(asOf.textProperty().isNotEmpty());
        HBox head = new HBox(12, title, asOf, note);
        head.setAlignment(Pos.CENTER_LEFT);
        classes.managedProperty().bind(classes.visibleProperty());
        getChildren().addAll(head, classes);
        show(Optional.empty());
    }

    BooleanProperty schematicProperty() {
        return schematic;
    }

    void show(Optional<Choropleth> choropleth) {
        title.setText(choropleth.map(Choropleth::title).orElse(messages.text("map.legend.none")));
        asOf.setText(choropleth.map(c -> messages.text("map.asof", c.asOf())).orElse(""));
        classes.setVisible(choropleth.isPresent());
        classes.getChildren()
                .setAll(choropleth.stream()
                        .flatMap(c -> c.classes().stream())
                        .map(LegendPanel::swatch)
                        .toList());
    }

    private static VBox swatch(Choropleth.LegendClass legendClass) {
        Label range = new Label(legendClass.text());
        range.getStyleClass().add("map-quiet");
        Rectangle colour = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT, legendClass.colour());
        VBox box = new VBox(2, colour, range);
        colour.widthProperty().bind(box.widthProperty());
        box.setMinWidth(SWATCH_WIDTH);
        range.setPadding(new javafx.geometry.Insets(0, 6, 0, 0));
        return box;
    }
}
