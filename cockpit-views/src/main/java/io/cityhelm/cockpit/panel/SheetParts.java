package io.cityhelm.cockpit.panel;

import io.cityhelm.core.text.Messages;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What the sheets over the whole window are put together from. FX thread. */
public final class SheetParts {

    private final Messages messages;

    public SheetParts(Messages messages) {
        this.messages = messages;
    }

    /** Makes a pane the shade of a sheet: hidden at first, Esc hides it, and no key goes through to the cockpit. */
    public void shade(StackPane pane, String id) {
        pane.getStyleClass().add("sheet-shade");
        pane.setId(id);
        pane.setVisible(false);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                pane.setVisible(false);
            }
            event.consume();
        });
    }

    public Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("room-title");
        return heading;
    }

    /** A field under its name. */
    public Node titled(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    public TextField field(String id, StringProperty words, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(prompt));
        field.textProperty().bindBidirectional(words);
        field.setMinWidth(0);
        return field;
    }

    /** A list to choose one from; nothing can be typed. */
    public <T> ComboBox<T> choice(String id, Function<T, String> words) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        return choice;
    }

    public Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("action-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
