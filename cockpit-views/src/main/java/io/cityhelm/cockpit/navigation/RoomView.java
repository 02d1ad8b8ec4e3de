package io.cityhelm.cockpit.navigation;

import io.cityhelm.core.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A room whose screen is not built yet: what it will show, and what to do meanwhile. FX thread. */
public final class RoomView extends StackPane {

    public RoomView(Room room, Messages messages, Runnable toSituation) {
        getStyleClass().add("room");
        FontIcon icon = new FontIcon(room.icon());
        icon.getStyleClass().add("room-icon");
        Button back = new Button(messages.text("cockpit.room.back"));
        back.setOnAction(e -> toSituation.run());
        VBox card = new VBox(
                12,
                icon,
                text(messages.name(room), "room-title"),
                text(messages.text("cockpit.room." + room.name() + ".what"), "room-what"),
                text(messages.text("cockpit.room.not-yet"), "muted"),
                text(messages.text("cockpit.room." + room.name() + ".meanwhile"), "room-meanwhile"),
                back);
        card.getStyleClass().add("room-card");
        card.setAlignment(Pos.TOP_LEFT);
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    private static Label text(String text, String look) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(look);
        return label;
    }
}
