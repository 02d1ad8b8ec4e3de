package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapView;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** Buttons for the hands that have a mouse only. */
final class ZoomTools extends VBox {

    private final ObjectProperty<Runnable> fullScreen = new SimpleObjectProperty<>(this, "fullScreen");
    private final Messages messages;

    ZoomTools(MapView map, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-tools");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button full = tool(
                "map.zoom.fullscreen",
                "M9 2h5v5M14 2L9.5 6.5M7 14H2V9M2 14l4.5-4.5",
                () -> fullScreen.get().run());
        full.visibleProperty().bind(fullScreen.isNotNull());
        full.managedProperty().bind(full.visibleProperty());
        getChildren()
                .addAll(
                        tool("map.zoom.in", "M8 3v10M3 8h10", () -> map.zoomBy(0.5)),
                        tool("map.zoom.out", "M3 8h10", () -> map.zoomBy(-0.5)),
                        tool(
                                "map.zoom.refit",
                                "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM8 1v3M8 12v3M1 8h3M12 8h3",
                                map::refit),
                        full);
    }

    /** What the full-screen button does; without it there is no button. */
    ObjectProperty<Runnable> fullScreenProperty() {
        return fullScreen;
    }

    private Button tool(String key, String icon, Runnable action) {
        SVGPath drawing = new SVGPath();
        drawing.setContent(icon);
        drawing.getStyleClass().add("map-tool-icon");
        Button button = new Button();
        button.setGraphic(drawing);
        button.getStyleClass().setAll("map-tool");
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
