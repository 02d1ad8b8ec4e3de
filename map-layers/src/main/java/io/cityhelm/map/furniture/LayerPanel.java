package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapDisplay;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Switches of what the map shows, bound to the one {@link MapDisplay}. */
final class LayerPanel extends VBox {

    private final Messages messages;
    private final Label indicator = new Label();

    LayerPanel(MapDisplay display, BaseMapPanel baseMaps, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-layers");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(messages.text("map.layers"));
        title.getStyleClass().add("map-title");
        GridPane switches = new GridPane(14, 6);
        switches.addRow(
                0,
                toggle("map.layer.incidents", display.incidentsProperty()),
                toggle("map.layer.alerts", display.alertsProperty()),
                toggle("map.layer.units", display.unitsProperty()));
        switches.addRow(
                1,
                toggle("map.layer.rings", display.ringsProperty()),
                toggle("map.layer.labels", display.labelsProperty()),
                toggle("map.layer.choropleth", display.choroplethProperty()));
        switches.addRow(2, toggle("map.layer.graticule", display.graticuleProperty()));
        getChildren().addAll(new HBox(12, title, indicator), switches, baseMaps);
    }

    /** Name of the indicator that colours the map; empty for none. */
    void indicator(String name) {
        indicator.setText(name.isEmpty() ? "" : messages.text("map.layers.classes", name));
    }

    private CheckBox toggle(String key, BooleanProperty shown) {
        CheckBox box = new CheckBox(messages.text(key));
        box.getStyleClass().add("map-switch");
        box.setId(key.replace('.', '-'));
        box.selectedProperty().bindBidirectional(shown);
        return box;
    }
}
