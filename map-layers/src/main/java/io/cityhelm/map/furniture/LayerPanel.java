package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapDisplay;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Switches of what the map shows, bound to the one {@link MapDisplay}. Folds up to its head: by hand, and by itself on a
 * map so low that it would cover a third of it.
 */
final class LayerPanel extends VBox {

    /** Logical pixels. */
    private static final double LOW = 560;

    private final Messages messages;
    private final Label indicator = new Label();
    private final VBox body = new VBox(6);
    private final ToggleButton head = new ToggleButton();
    private boolean byHand;

    LayerPanel(MapDisplay display, BaseMapPanel baseMaps, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-layers");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Region arrow = new Region();
        arrow.getStyleClass().add("map-fold-arrow");
        head.setText(messages.text("map.layers"));
        head.setGraphic(arrow);
        head.setId("map-layers-head");
        head.getStyleClass().setAll("map-fold", "map-title");
        head.setSelected(true);
        head.setOnAction(_ -> byHand = true);
        body.visibleProperty().bind(head.selectedProperty());
        body.managedProperty().bind(head.selectedProperty());
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
        switches.addRow(
                2,
                toggle("map.layer.graticule", display.graticuleProperty()),
                toggle("map.layer.heat", display.heatProperty()),
                toggle("map.layer.tracks", display.tracksProperty()));
        HBox line = new HBox(12, head, indicator);
        line.setAlignment(Pos.BASELINE_LEFT);
        body.getChildren().addAll(switches, baseMaps);
        getChildren().addAll(line, baseMaps.notice(), body);
    }

    /** The map has another height: what was folded by hand stays so. */
    void fit(double height) {
        if (!byHand && height > 0) {
            head.setSelected(height >= LOW);
        }
    }

    /** Puts more below the switches. */
    void add(Node more) {
        body.getChildren().add(more);
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
