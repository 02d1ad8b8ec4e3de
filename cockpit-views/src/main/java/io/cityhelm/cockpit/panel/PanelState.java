package io.cityhelm.cockpit.panel;

import io.cityhelm.core.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A panel that says how it stands instead of staying empty: an empty panel looks like "all quiet". The content stays
 * below a stale, disconnected or failed notice and is hidden while it loads or has nothing. FX thread.
 */
public final class PanelState extends StackPane {

    /** How a panel stands. Texts are sentences for people, in their language. */
    public sealed interface Condition {
        record Loading() implements Condition {}

        /** @param why why there is nothing @param todo what can be done */
        record Empty(String why, String todo) implements Condition {}

        record Live() implements Condition {}

        /** The last values stay, greyed. @param since how old they are */
        record Stale(String since) implements Condition {}

        /** @param what what is cut off @param since since when @param next when it is tried again */
        record Disconnected(String what, String since, String next) implements Condition {}

        /** @param what what did not work @param todo what can be done */
        record Failed(String what, String todo) implements Condition {}
    }

    private final Node content;
    private final Messages messages;
    private final VBox notice = new VBox();
    private final VBox skeleton = new VBox();

    public PanelState(Node content, Messages messages) {
        this.content = content;
        this.messages = messages;
        getStyleClass().add("panel-state");
        notice.getStyleClass().add("panel-notice");
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        skeleton.getStyleClass().add("panel-skeleton");
        for (int bar = 0; bar < 3; bar++) {
            Region line = new Region();
            line.getStyleClass().add("skeleton-bar");
            skeleton.getChildren().add(line);
        }
        getChildren().addAll(content, skeleton, notice);
        show(new Condition.Loading());
    }

    /** Takes a condition. */
    public void show(Condition condition) {
        skeleton.setVisible(condition instanceof Condition.Loading);
        content.setVisible(!(condition instanceof Condition.Loading || condition instanceof Condition.Empty));
        content.setOpacity(condition instanceof Condition.Stale ? 0.55 : 1);
        switch (condition) {
            case Condition.Loading() -> say(Pos.CENTER, messages.text("cockpit.state.loading"), "");
            case Condition.Empty(var why, var todo) -> say(Pos.CENTER, why, todo);
            case Condition.Live() -> notice.setVisible(false);
            case Condition.Stale(var since) -> say(Pos.BOTTOM_CENTER, messages.text("cockpit.state.stale", since), "");
            case Condition.Disconnected(var what, var since, var next) ->
                say(Pos.BOTTOM_CENTER, messages.text("cockpit.state.disconnected", what, since), next);
            case Condition.Failed(var what, var todo) -> say(Pos.BOTTOM_CENTER, what, todo);
        }
    }

    private void say(Pos where, String what, String todo) {
        setAlignment(notice, where);
        notice.getChildren().setAll(line(what, "notice-what"));
        if (!todo.isBlank()) {
            notice.getChildren().add(line(todo, "notice-todo"));
        }
        notice.setVisible(true);
    }

    private static Label line(String text, String look) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(look);
        return label;
    }
}
