package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Options of which any number can be chosen, with a line to search in: arrows walk from there too, the space bar or a
 * click marks. What is chosen stands above, so that a search does not hide it.
 */
final class CheckField<T> extends VBox {

    private static final double ROW = 30;
    private static final int ROWS_SEEN = 6;
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");

    private final Field.Several<T> field;
    private final Messages messages;
    private final FilteredList<Field.Option<T>> found;
    private final ListView<Field.Option<T>> list;
    private final TextField search = new TextField();
    private final Label chosen = new Label();

    CheckField(Field.Several<T> field, Messages messages) {
        this.field = field;
        this.messages = messages;
        this.found = new FilteredList<>(FXCollections.observableList(field.options()));
        this.list = new ListView<>(found);
        getStyleClass().add("pick");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS_SEEN * ROW + 2);
        list.setMinHeight(2 * ROW + 2);
        list.setCellFactory(view -> new CheckCell());
        list.setPlaceholder(new Label(messages.text("form.nothing-found")));
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        search.setPromptText(messages.text("form.check"));
        search.textProperty().addListener((property, before, words) -> filter(words));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        search.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        search.focusedProperty().addListener((property, before, on) -> list.pseudoClassStateChanged(SEARCHING, on));
        chosen.getStyleClass().add("option-detail");
        chosen.setWrapText(true);
        field.chosen().addListener((property, before, now) -> show());
        getChildren().addAll(search, list, chosen);
        show();
    }

    Node focusTarget() {
        return search;
    }

    private void show() {
        chosen.setText(
                field.chosen().get().isEmpty()
                        ? messages.text("form.check.none")
                        : field.chosen().get().stream().map(Field.Option::name).collect(Collectors.joining(" · ")));
        list.refresh();
    }

    private void filter(String words) {
        found.setPredicate(words.isBlank() ? null : option -> option.matches(words));
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.SPACE) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(field::toggle);
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        event.consume();
    }

    /** The space that marks is not written into the search. */
    private void typed(KeyEvent event) {
        if (" ".equals(event.getCharacter())) {
            event.consume();
        }
    }

    private final class CheckCell extends ListCell<Field.Option<T>> {
        private final Label name = new Label();
        private final Region box = new Region();
        private final HBox line = new HBox(8, box, name);

        CheckCell() {
            name.getStyleClass().add("option-name");
            box.getStyleClass().add("check-box-mark");
            line.getStyleClass().add("check-option");
            line.setMinWidth(0);
            line.setPrefWidth(0);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    field.toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Field.Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            if (empty || option == null) {
                setGraphic(null);
                return;
            }
            boolean on = field.chosen().get().contains(option);
            name.setText(option.name());
            box.pseudoClassStateChanged(CHECKED, on);
            setGraphic(line);
        }
    }
}
