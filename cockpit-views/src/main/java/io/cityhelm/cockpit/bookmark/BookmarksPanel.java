package io.cityhelm.cockpit.bookmark;

import io.cityhelm.cockpit.bookmark.BookmarksModel.Objection;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The kept views beside the map. The field names the view that is shown, or gives another name to the chosen one; Enter in
 * the list flies there. FX thread.
 */
public final class BookmarksPanel extends VBox {

    private static final KeyCombination RENAME = KeyCombination.valueOf("Shortcut+R");

    private final BookmarksModel model;
    private final Function<String, Bookmark> here;
    private final Consumer<Bookmark> fly;
    private final Messages messages;
    private final Runnable leave;
    private final TextField name = new TextField();
    private final Button keep;
    private final Label saying = new Label();
    private final ListView<Bookmark> list = new ListView<>();
    private Optional<String> renamed = Optional.empty();
    private Optional<String> removed = Optional.empty();

    /**
     * @param here the view that is shown, by a name
     * @param fly goes to a view
     * @param leave takes the panel away
     */
    public BookmarksPanel(
            BookmarksModel model,
            Function<String, Bookmark> here,
            Consumer<Bookmark> fly,
            Messages messages,
            Runnable leave) {
        this.model = model;
        this.here = here;
        this.fly = fly;
        this.messages = messages;
        this.leave = leave;
        this.keep = button("bookmark-keep", messages.text("bookmark.keep"), this::named);
        getStyleClass().addAll("why", "vicinity", "bookmarks");
        setId("bookmarks");
        setVisible(false);
        name.setId("bookmark-name");
        name.setPromptText(messages.text("bookmark.name"));
        name.setAccessibleText(messages.text("bookmark.name"));
        name.setOnAction(_ -> named());
        HBox.setHgrow(name, Priority.ALWAYS);
        saying.setId("bookmark-saying");
        saying.setWrapText(true);
        saying.setMinHeight(USE_PREF_SIZE);
        saying.getStyleClass().add("muted");
        list.setId("bookmark-list");
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(quiet(messages.text("bookmark.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(head(), new HBox(8, name, keep), saying, list);
        model.all().subscribe(all -> list.getItems().setAll(all));
    }

    /** Shows it, ready for a name. */
    public void open() {
        setVisible(true);
        ask(Optional.empty());
        name.requestFocus();
    }

    private HBox head() {
        Label title = new Label(messages.text("bookmark.title"));
        title.getStyleClass().add("why-title");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button close = button("bookmarks-close", "✕", leave);
        close.setAccessibleText(messages.text("cockpit.close"));
        HBox head = new HBox(8, title, room, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** What the field is for: a new view, or another name. */
    private void ask(Optional<String> rename) {
        renamed = rename;
        removed = Optional.empty();
        name.setText(rename.orElse(""));
        keep.setText(messages.text(rename.isPresent() ? "bookmark.rename" : "bookmark.keep"));
        saying.setText(rename.map(old -> messages.text("bookmark.renaming", old))
                .orElseGet(() -> messages.text("bookmark.keys")));
        name.selectAll();
    }

    private void named() {
        String words = name.getText();
        Optional<Objection> objection =
                renamed.map(old -> model.rename(old, words)).orElseGet(() -> model.keep(here.apply(words)));
        if (objection.isPresent()) {
            saying.setText(messages.text("bookmark.not." + objection.get(), Bookmark.LONGEST));
        } else {
            ask(Optional.empty());
            list.requestFocus();
            list.getSelectionModel().selectLast();
        }
    }

    private void pressed(KeyEvent event) {
        Bookmark chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
        } else if (!list.isFocused() || chosen == null) {
            return;
        } else if (event.getCode() == KeyCode.ENTER) {
            fly.accept(chosen);
        } else if (event.getCode() == KeyCode.DELETE) {
            remove(chosen);
        } else if (RENAME.match(event)) {
            rename(chosen);
        } else {
            return;
        }
        event.consume();
    }

    private void rename(Bookmark one) {
        ask(Optional.of(one.name()));
        name.requestFocus();
        name.selectAll();
    }

    /** Asks once more. */
    private void remove(Bookmark one) {
        if (removed.equals(Optional.of(one.name()))) {
            model.remove(one.name());
            ask(Optional.empty());
        } else {
            removed = Optional.of(one.name());
            saying.setText(messages.text("bookmark.remove.sure", one.name()));
        }
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().setAll("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private final class Row extends ListCell<Bookmark> {
        Row() {
            setPrefWidth(0);
            getStyleClass().add("vicinity-cell");
        }

        @Override
        protected void updateItem(Bookmark one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(empty || one == null ? null : row(one));
        }

        private HBox row(Bookmark one) {
            Button go = button("bookmark-go", one.name(), () -> fly.accept(one));
            go.setMnemonicParsing(false);
            go.setMinWidth(0);
            go.getStyleClass().add("why-text");
            Region room = new Region();
            HBox.setHgrow(room, Priority.ALWAYS);
            HBox row = new HBox(
                    go,
                    room,
                    button("bookmark-rename", messages.text("bookmark.rename"), () -> rename(one)),
                    button("bookmark-remove", messages.text("bookmark.remove"), () -> remove(one)));
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
