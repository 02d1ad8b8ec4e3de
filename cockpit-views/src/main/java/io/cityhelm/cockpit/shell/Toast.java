package io.cityhelm.cockpit.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** One sentence for a few seconds, over the map: why a key did nothing, what just happened. FX thread. */
public final class Toast extends Label {

    private static final Duration LONG_ENOUGH = Duration.seconds(6);

    private final PauseTransition end = new PauseTransition(LONG_ENOUGH);

    public Toast() {
        getStyleClass().add("toast");
        setId("toast");
        setWrapText(true);
        setMaxWidth(560);
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        end.setOnFinished(e -> setVisible(false));
    }

    /** Says something; what was said before goes. */
    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
        end.playFromStart();
    }
}
