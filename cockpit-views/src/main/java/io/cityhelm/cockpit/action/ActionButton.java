package io.cityhelm.cockpit.action;

import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The button of an action with its key. One that cannot be done stays pressable and says why. */
final class ActionButton extends Button {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** @param press called with what the action is: what is pressed is the action as it stands then */
    ActionButton(Action action, Messages messages, Consumer<Act> press) {
        super(messages.name(action.act()));
        Label key = new Label(action.key());
        key.getStyleClass().add("key-hint");
        setGraphic(key);
        getStyleClass().add("action-button");
        setId("action-" + action.act().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setContentDisplay(ContentDisplay.RIGHT);
        setMnemonicParsing(false);
        setOnAction(event -> press.accept(action.act()));
        pseudoClassStateChanged(REFUSED, !action.isOpen());
        action.objection().ifPresent(this::explain);
    }

    private void explain(String why) {
        Tooltip tooltip = new Tooltip(why);
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        setTooltip(tooltip);
        setAccessibleHelp(why);
    }
}
