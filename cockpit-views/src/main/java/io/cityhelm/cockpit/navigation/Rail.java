package io.cityhelm.cockpit.navigation;

import io.cityhelm.core.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail at the left edge: one button a room, its icon above its name. FX thread. */
public final class Rail extends ScrollPane {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Map<Room, Button> buttons = new EnumMap<>(Room.class);

    public Rail(ObjectProperty<Room> room, Messages messages) {
        getStyleClass().add("rail");
        VBox column = new VBox();
        column.getStyleClass().add("rail-column");
        for (Room one : Room.values()) {
            Button button = button(one, messages);
            button.setOnAction(e -> room.set(one));
            buttons.put(one, button);
            column.getChildren().add(button);
        }
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        room.subscribe(this::mark);
    }

    private void mark(Room here) {
        buttons.forEach((room, button) -> button.pseudoClassStateChanged(HERE, room == here));
    }

    private static Button button(Room room, Messages messages) {
        FontIcon icon = new FontIcon(room.icon());
        icon.getStyleClass().add("rail-icon");
        Button button = new Button(messages.name(room), icon);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().setAll("rail-button");
        button.setId("rail-" + room.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(messages.text("cockpit.room." + room.name() + ".what")));
        return button;
    }
}
