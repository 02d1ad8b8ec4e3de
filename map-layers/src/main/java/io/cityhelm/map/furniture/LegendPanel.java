package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.Choropleth.LegendClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What the colours mean: the indicator, each class with its range in words, as of when, and how true the borders are. */
final class LegendPanel extends VBox {

    private static final double SWATCH_WIDTH = 52;
    private static final double LEAST_WIDTH = 40;
    private static final double SWATCH_HEIGHT = 8;

    private final Messages messages;
    private final Label title = new Label();
    private final Label asOf = new Label();
    private final HBox classes = new HBox();
    private final ClassMenu menu;
    private final BooleanProperty schematic = new SimpleBooleanProperty(this, "schematic", false);

    LegendPanel(Messages messages, BooleanProperty coloured) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-legend");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        menu = new ClassMenu(messages);
        setAccessibleText(messages.text("map.legend"));
        title.getStyleClass().add("map-title");
        asOf.getStyleClass().add("map-quiet");
        Label note = new Label(messages.text("map.schematic"));
        note.getStyleClass().add("map-quiet");
        HBox head = new HBox(12, title, menu);
        head.setPickOnBounds(false);
        HBox foot = new HBox(12, asOf, note); // below: beside the head it would reach the scale on a narrow map
        List.of(title, foot, classes).forEach(node -> node.setMouseTransparent(true));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, classes, foot);
        shownWhen(title, coloured);
        shownWhen(asOf, coloured.and(asOf.textProperty().isNotEmpty()));
        shownWhen(classes, coloured.and(Bindings.isNotEmpty(classes.getChildren())));
        menu.disableProperty().bind(coloured.not());
        shownWhen(note, schematic);
        shownWhen(foot, asOf.visibleProperty().or(schematic));
        visibleProperty().bind(coloured.or(schematic));
        show(Optional.empty(), Optional.empty());
    }

    private static void shownWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** How the values are cut into classes. */
    ClassMenu menu() {
        return menu;
    }

    BooleanProperty schematicProperty() {
        return schematic;
    }

    /** @param noData colour of shapes without data, when there are any */
    void show(Optional<Choropleth> choropleth, Optional<Color> noData) {
        title.setText(choropleth.map(Choropleth::title).orElse(messages.text("map.legend.none")));
        asOf.setText(choropleth.map(c -> messages.text("map.asof", c.asOf())).orElse(""));
        Stream<LegendClass> known = choropleth.stream().flatMap(c -> c.classes().stream());
        Stream<LegendClass> gap = noData.map(c -> new LegendClass(c, messages.text("map.legend.nodata"))).stream();
        classes.getChildren()
                .setAll(Stream.concat(known, gap).map(LegendPanel::swatch).toList());
    }

    private static VBox swatch(LegendClass legendClass) {
        Label range = new Label(legendClass.text());
        range.getStyleClass().add("map-quiet");
        Rectangle colour = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT, legendClass.colour());
        colour.getStyleClass().add("map-swatch");
        VBox box = new VBox(2, colour, range);
        colour.widthProperty().bind(box.widthProperty());
        box.setMinWidth(LEAST_WIDTH);
        range.setPadding(new Insets(0, 6, 0, 0));
        return box;
    }
}
