package io.cityhelm.cockpit.action;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A handful of options side by side; arrows and digits choose. */
final class ChipField<T> extends FlowPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    /** About the width of a column, so that the height that is asked for is the one that is needed. */
    private static final double WRAP = 460;

    private final Field.Choice<T> field;
    private final List<Label> chips = new ArrayList<>();

    ChipField(Field.Choice<T> field) {
        this.field = field;
        getStyleClass().add("chips");
        setPrefWrapLength(WRAP);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        for (Field.Option<T> option : field.options()) {
            chips.add(chip(option));
        }
        getChildren().setAll(chips);
        field.chosen().addListener((property, before, now) -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        mark();
    }

    private Label chip(Field.Option<T> option) {
        Label chip = new Label(option.name());
        chip.getStyleClass().add("chip");
        chip.setOnMouseClicked(event -> {
            requestFocus();
            field.chosen().set(option);
        });
        return chip;
    }

    private void mark() {
        int chosen = field.options().indexOf(field.chosen().get());
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        setAccessibleText(
                chosen < 0 ? field.label() : field.options().get(chosen).name());
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.RIGHT || code == KeyCode.DOWN) {
            step(1);
        } else if (code == KeyCode.LEFT || code == KeyCode.UP) {
            step(-1);
        } else if (code == KeyCode.TAB) {
            // a plain region has no behaviour of its own that would, and the overlay lets no key out to the scene
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (code.isDigitKey() && !code.getName().isEmpty()) {
            choose(code.getName().charAt(code.getName().length() - 1) - '1');
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        choose(field.options().indexOf(field.chosen().get()) + by);
    }

    private void choose(int index) {
        if (index >= 0 && index < field.options().size()) {
            field.chosen().set(field.options().get(index));
        }
    }
}
