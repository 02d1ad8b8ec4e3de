package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.text.Messages;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** How far around: the usual distances, and any other typed. FX thread. */
final class RadiusChoice extends FlowPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField other = new TextField();
    private final Messages messages;

    /** @param widen takes what was typed; tells whether it was a distance @param leave takes the focus away */
    RadiusChoice(Predicate<String> widen, Messages messages, Runnable leave) {
        super(4, 4);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        Radius.USUAL.forEach(metres -> getChildren().add(usual(metres, widen)));
        other.setId("vicinity-radius");
        other.setPrefColumnCount(7);
        other.setPromptText(messages.text("vicinity.radius"));
        other.setAccessibleText(messages.text("vicinity.radius"));
        other.setOnAction(_ -> mark(widen.test(other.getText())));
        other.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        getChildren().add(other);
    }

    /** What is no distance is marked, and nothing is asked. */
    private void mark(boolean asked) {
        other.pseudoClassStateChanged(WRONG, !asked);
    }

    /** What is asked for now. */
    void show(double metres) {
        other.setText(words(metres));
    }

    private Button usual(double metres, Predicate<String> widen) {
        Button one = new Button(words(metres));
        one.setId("vicinity-radius-" + Math.round(metres));
        one.getStyleClass().setAll("quiet-button");
        one.setMinWidth(USE_PREF_SIZE);
        one.setOnAction(_ -> mark(widen.test(String.valueOf(Math.round(metres)))));
        return one;
    }

    /** Written so that it can be read back. */
    private String words(double metres) {
        return metres < 1000
                ? messages.text("force.metres", Math.round(metres))
                : messages.text(
                        "force.kilometres",
                        String.format(Locale.ROOT, "%.3f", metres / 1000).replaceAll("\\.?0+$", ""));
    }
}
