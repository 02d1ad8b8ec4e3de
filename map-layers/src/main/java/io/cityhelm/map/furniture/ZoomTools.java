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
    private final ObjectProperty<Runnable> print = new SimpleObjectProperty<>(this, "print");
    private final Messages messages;

    ZoomTools(MapView map, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-tools");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button full = tool(
                "map.zoom.fullscreen",
                "M9 2h5v5M14 2L9.5 6.5M7 14H2V9M2 14l4.5-4.5",
                () -> fullScreen.get().run());
        Button printer = tool(
                "map.print",
                "M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z",
                () -> print.get().run());
        shownWith(full, fullScreen);
        shownWith(printer, print);
        getChildren()
                .addAll(
                        tool(
                                "map.zoom.in",
                                "M8 3v10M3 8h10",
                                () -> map.steering().zoomBy(0.5)),
                        tool("map.zoom.out", "M3 8h10", () -> map.steering().zoomBy(-0.5)),
                        tool(
                                "map.zoom.refit",
                                "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM8 1v3M8 12v3M1 8h3M12 8h3",
                                map.steering()::refit),
                        full,
                        printer);
    }

    /** What the full-screen button does; without it there is no button. */
    ObjectProperty<Runnable> fullScreenProperty() {
        return fullScreen;
    }

    /** What the print button does; without it there is no button. */
    ObjectProperty<Runnable> printProperty() {
        return print;
    }

    private static void shownWith(Button button, ObjectProperty<Runnable> action) {
        button.visibleProperty().bind(action.isNotNull());
        button.managedProperty().bind(button.visibleProperty());
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
