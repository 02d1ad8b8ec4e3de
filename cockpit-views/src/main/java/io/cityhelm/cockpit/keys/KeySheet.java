package io.cityhelm.cockpit.keys;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and what they do, in two columns; a click or Esc takes it away. FX thread. */
public final class KeySheet extends StackPane {

    public KeySheet(List<KeyAction> actions, Messages messages) {
        getStyleClass().add("sheet-shade");
        setId("key-sheet");
        GridPane grid = new GridPane(16, 8);
        for (int column = 0; column < 4; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column % 2 == 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(width);
        }
        int rows = (actions.size() + 1) / 2;
        for (int i = 0; i < actions.size(); i++) {
            Label key = new Label(name(actions.get(i).key()));
            key.getStyleClass().add("key-cap");
            grid.add(key, i / rows * 2, i % rows);
            grid.add(new Label(messages.text(actions.get(i).messageKey())), i / rows * 2 + 1, i % rows);
        }
        Label title = new Label(messages.text("cockpit.keys.title"));
        title.getStyleClass().add("room-title");
        Label note = new Label(messages.text("cockpit.keys.note"));
        note.getStyleClass().add("muted");
        Button close = new Button(messages.text("cockpit.close"));
        close.setOnAction(e -> setVisible(false));
        VBox sheet = new VBox(16, title, grid, note, close);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) {
                setVisible(false);
            }
        });
        setVisible(false);
    }

    /** The key as it is printed on a keyboard. */
    static String name(KeyCombination key) {
        String text = key.getDisplayText();
        return text.equals("Slash") ? "/" : text;
    }
}
