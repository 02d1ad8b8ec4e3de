package io.cityhelm.cockpit.action;

import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The many actions of an incident: the next sensible one and the usual ones as buttons, all others folded behind one
 * button. Unfolded, each stands in a line of its own, the refused ones with their reason. Keys work folded or not.
 */
public final class ActionMenu extends VBox {

    /** Unfolds and folds the others. */
    public static final String KEY = "F3";

    private final Messages messages;
    private final ActionDesk desk;
    private final FlowPane front = new FlowPane();
    private final VBox others = new VBox();
    private final Button more = new Button();
    private Offer shown = Offer.NOTHING;

    public ActionMenu(Messages messages, ActionDesk desk) {
        this.messages = messages;
        this.desk = desk;
        getStyleClass().add("action-menu");
        front.getStyleClass().add("action-bar");
        others.getStyleClass().add("action-others");
        others.setId("action-others");
        Label key = new Label(KEY);
        key.getStyleClass().add("key-hint");
        more.setGraphic(key);
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.getStyleClass().addAll("action-button", "more");
        more.setId("action-more");
        more.setOnAction(event -> toggle());
        getChildren().addAll(front, others);
        fold();
    }

    /** Shows other actions; whether they are folded stays as it is. */
    public void show(Offer offer) {
        boolean same = offer.looksLike(shown);
        shown = offer;
        if (same) {
            return;
        }
        front.getChildren().setAll(offer.front().stream().map(this::button).toList());
        offer.next()
                .ifPresent(
                        next -> front.getChildren().getFirst().getStyleClass().add("primary"));
        front.getChildren().add(more);
        others.getChildren()
                .setAll(Stream.concat(
                                offer.others().stream().filter(Action::isOpen),
                                offer.others().stream().filter(action -> !action.isOpen()))
                        .map(this::line)
                        .toList());
        name();
    }

    /** Unfolds what is folded, and the other way round. */
    public void toggle() {
        unfold(!others.isVisible());
    }

    /** Folds the others, for example because another incident is shown. */
    public void fold() {
        unfold(false);
    }

    private void unfold(boolean unfolded) {
        others.setVisible(unfolded);
        others.setManaged(unfolded);
        name();
    }

    private void name() {
        more.setText(
                others.isVisible()
                        ? messages.text("action.less")
                        : messages.text("action.more", shown.others().size()));
        more.setVisible(!shown.others().isEmpty());
        more.setManaged(more.isVisible());
    }

    private Node line(Action action) {
        ActionButton button = button(action);
        button.getStyleClass().add("line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setContentDisplay(ContentDisplay.LEFT);
        VBox line = new VBox(button);
        action.objection().ifPresent(why -> {
            Label reason = new Label(why);
            reason.getStyleClass().add("action-reason");
            reason.setWrapText(true);
            line.getChildren().add(reason);
        });
        return line;
    }

    private ActionButton button(Action action) {
        return new ActionButton(action, messages, this::press);
    }

    private void press(Act act) {
        ActionDesk.find(shown.all(), act).ifPresent(desk::start);
    }
}
