package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;

/**
 * The actions of what is selected, with their keys. One that cannot be done stays pressable and says why, on hover and
 * when it is pressed.
 */
public final class ActionBar extends FlowPane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

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
        boolean same = sameAs(actions);
        shown = List.copyOf(actions);
        if (same) {
            return;
        }
        getChildren().clear();
        List<Action> open = actions.stream().filter(Action::isOpen).toList();
        open.forEach(action -> getChildren().add(button(action)));
        actions.stream()
                .filter(action -> !action.isOpen())
                .forEach(action -> getChildren().add(button(action)));
        if (!open.isEmpty()) {
            getChildren().getFirst().getStyleClass().add("primary");
        }
    }

    private boolean sameAs(List<Action> actions) {
        if (shown.size() != actions.size()) {
            return false;
        }
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).act() != actions.get(i).act()
                    || !shown.get(i).objection().equals(actions.get(i).objection())) {
                return false;
            }
        }
        return true;
    }

    private Button button(Action action) {
        Label key = new Label(action.key());
        key.getStyleClass().add("key-hint");
        Button button = new Button(messages.name(action.act()), key);
        button.getStyleClass().add("action-button");
        button.setId("action-"
                + action.act().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMnemonicParsing(false);
        // by name, not by object: what is pressed is the action as it stands then
        button.setOnAction(event -> ActionDesk.find(shown, action.act()).ifPresent(desk::start));
        button.pseudoClassStateChanged(REFUSED, !action.isOpen());
        action.objection().ifPresent(why -> {
            Tooltip tooltip = new Tooltip(why);
            tooltip.setShowDelay(Duration.millis(150));
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(360);
            button.setTooltip(tooltip);
            button.setAccessibleHelp(why);
        });
        return button;
    }
}
