package io.cityhelm.cockpit.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why a panel shows nothing, and what can be done. FX thread. */
public final class Emptiness extends VBox {

    public Emptiness(String title, String why) {
        Label head = new Label(title);
        head.getStyleClass().add("empty-title");
        Label text = new Label(why);
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        getStyleClass().add("empty");
        getChildren().addAll(head, text);
    }
}
