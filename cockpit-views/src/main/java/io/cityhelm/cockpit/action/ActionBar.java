package io.cityhelm.cockpit.action;

import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;

/** The few actions of an alert or of an order beside each other, with their keys. */
public final class ActionBar extends FlowPane {

    private final Messages messages;
    private final ActionDesk desk;
    private List<Action> shown = List.of();

    public ActionBar(Messages messages, ActionDesk desk) {
        this.messages = messages;
        this.desk = desk;
        getStyleClass().add("action-bar");
    }

    /** Shows other actions; those that can be done come first, the first of them stands out. */
    public void show(List<Action> actions) {
        boolean same = Action.alike(shown, actions);
        shown = List.copyOf(actions);
        if (same) {
            return;
        }
        List<Action> open = actions.stream().filter(Action::isOpen).toList();
        Stream<Action> refused = actions.stream().filter(action -> !action.isOpen());
        getChildren()
                .setAll(Stream.concat(open.stream(), refused)
                        .map(action -> new ActionButton(action, messages, this::press))
                        .toList());
        if (!open.isEmpty()) {
            getChildren().getFirst().getStyleClass().add("primary");
        }
    }

    private void press(Act act) {
        ActionDesk.find(shown, act).ifPresent(desk::start);
    }
}
