package io.cityhelm.cockpit.action;

import java.util.Optional;
import javafx.scene.control.Label;

/**
 * The last thing that was said to the officer, as a line: calm when it is done, loud when it was refused. Takes no
 * room while nothing was said. FX thread.
 */
public final class NoticeLine extends Label {

    /** @param id of the node */
    public NoticeLine(Notices notices, String id) {
        setId(id);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
        notices.latest().addListener((property, before, now) -> say(now));
        say(notices.latest().get());
    }

    private void say(Optional<Notices.Notice> latest) {
        setText(latest.map(Notices.Notice::sentence).orElse(""));
        getStyleClass().setAll("label", latest.filter(Notices.Notice::good).isPresent() ? "may" : "complaint");
    }
}
