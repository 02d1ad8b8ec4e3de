package io.cityhelm.cockpit.keys;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and what they do, in columns that scroll on a low screen; a click or Esc takes it away. FX thread. */
public final class KeySheet extends StackPane {

    private static final int COLUMNS = 3;
    private static final double MARGIN = 32;

    public KeySheet(List<KeyAction> actions, Messages messages) {
        getStyleClass().add("sheet-shade");
        setId("key-sheet");
        GridPane grid = new GridPane(12, 4);
        for (int column = 0; column < COLUMNS * 2; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column % 2 == 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(width);
        }
        int rows = (actions.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < actions.size(); i++) {
            Label key = new Label(name(actions.get(i).key()));
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE); // half a key tells nobody what to press
            grid.add(key, i / rows * 2, i % rows);
            Label what = new Label(messages.text(actions.get(i).messageKey()));
            what.getStyleClass().add("key-what");
            what.setWrapText(true);
            grid.add(what, i / rows * 2 + 1, i % rows);
        }
        Label title = new Label(messages.text("cockpit.keys.title"));
        title.getStyleClass().add("room-title");
        Label note = new Label(messages.text("cockpit.keys.note"));
        note.getStyleClass().add("muted");
        Button close = new Button(messages.text("cockpit.close"));
        close.setOnAction(e -> setVisible(false));
        ScrollPane all = new ScrollPane(grid);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox sheet = new VBox(12, title, all, note, close);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        sheet.maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(sheet.prefHeight(-1), getHeight() - MARGIN), heightProperty()));
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
