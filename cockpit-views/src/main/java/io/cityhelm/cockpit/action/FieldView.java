package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field of a form on the screen: its label, and below it what the field is. */
final class FieldView extends VBox {

    private static final int SHEET_ROWS = 14;

    private final Node input;

    FieldView(Field field, Messages messages) {
        getStyleClass().add("form-field");
        Label label = new Label(field.label());
        label.getStyleClass().add("form-label");
        input = switch (field) {
            case Field.Words words -> words(words);
            case Field.Choice<?> choice -> choice(choice, messages);
            case Field.Sheet sheet -> sheet(sheet);
            case Field.Several<?> several -> new CheckField<>(several, messages);
        };
        input.setId("field-" + field.name());
        label.setLabelFor(input);
        getChildren().addAll(label, input);
        if (!(input instanceof ChipField<?>)) {
            VBox.setVgrow(input, Priority.ALWAYS);
        }
    }

    /** Where the focus goes. */
    Node input() {
        return switch (input) {
            case PickField<?> pick -> pick.focusTarget();
            case CheckField<?> check -> check.focusTarget();
            default -> input;
        };
    }

    private static Node words(Field.Words field) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(field.lines());
        area.setPromptText(field.prompt());
        area.textProperty().bindBidirectional(field.text());
        return area;
    }

    private static Node sheet(Field.Sheet field) {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.setPrefRowCount(SHEET_ROWS);
        area.setWrapText(true);
        area.getStyleClass().add("sheet");
        area.textProperty().bind(field.text());
        return area;
    }

    private static <T> Node choice(Field.Choice<T> field, Messages messages) {
        return switch (field.look()) {
            case CHIPS -> new ChipField<>(field);
            case LIST -> new PickField<>(field, false, messages);
            case SEARCH -> new PickField<>(field, true, messages);
        };
    }
}
