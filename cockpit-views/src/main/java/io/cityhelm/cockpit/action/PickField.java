package io.cityhelm.cockpit.action;

import io.cityhelm.cockpit.crossing.Pulses;
import io.cityhelm.core.text.Messages;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Options below each other, with a line to search in when there are many. Arrows choose, from the search line too. */
final class PickField<T> extends VBox {

    private static final double ROW = 46;
    private static final double PLAIN_ROW = 30;
    private static final int ROWS_SEEN = 4;

    private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");

    private final Field.Choice<T> field;
    private final FilteredList<Field.Option<T>> found;
    private final ListView<Field.Option<T>> list;
    private final TextField search = new TextField();
    private final boolean searchable;

    PickField(Field.Choice<T> field, boolean searchable, Messages messages) {
        this.field = field;
        this.searchable = searchable;
        this.found = new FilteredList<>(FXCollections.observableList(field.options()));
        this.list = new ListView<>(found);
        getStyleClass().add("pick");
        boolean detailed = field.options().stream().anyMatch(o -> !o.detail().isEmpty());
        double row = detailed && !searchable ? ROW : PLAIN_ROW;
        list.setFixedCellSize(row);
        int rows = searchable ? ROWS_SEEN : Math.clamp(field.options().size(), 1, ROWS_SEEN);
        list.setPrefHeight(rows * row + 2);
        list.setMinHeight(Math.min(rows, 2) * row + 2);
        list.setCellFactory(view -> new OptionCell<>(row == ROW));
        list.setPlaceholder(new Label(messages.text("form.nothing-found")));
        VBox.setVgrow(list, Priority.ALWAYS);
        followChoice();
        if (searchable) {
            search.setPromptText(messages.text("form.search"));
            search.textProperty().addListener((property, before, words) -> filter(words));
            search.addEventFilter(KeyEvent.KEY_PRESSED, this::stepFromSearch);
            getChildren().add(search);
            search.focusedProperty().addListener((property, before, on) -> list.pseudoClassStateChanged(SEARCHING, on));
            list.setFocusTraversable(false);
        }
        getChildren().add(list);
    }

    Node focusTarget() {
        return searchable ? search : list;
    }

    private void followChoice() {
        field.chosen().addListener((property, before, now) -> show());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                field.chosen().set(now);
            }
        });
        // a list knows how far to scroll only after it was laid out
        list.heightProperty().addListener((property, before, now) -> Pulses.after(1, this::reveal));
        show();
    }

    private void show() {
        Field.Option<T> chosen = field.chosen().get();
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
        } else if (chosen != list.getSelectionModel().getSelectedItem()) {
            list.getSelectionModel().select(chosen);
            reveal();
        }
    }

    private void reveal() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    }

    private void filter(String words) {
        found.setPredicate(words.isBlank() ? null : option -> option.matches(words));
        if (!words.isBlank() && !found.isEmpty()) {
            list.getSelectionModel().select(0);
        } else {
            show();
        }
    }

    private void stepFromSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        reveal();
        event.consume();
    }

    /** An option: its name, and its detail below it or at the right. */
    private static final class OptionCell<T> extends ListCell<Field.Option<T>> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(name, detail);
        private final boolean twoLines;

        OptionCell(boolean twoLines) {
            this.twoLines = twoLines;
            name.getStyleClass().add("option-name");
            detail.getStyleClass().add("option-detail");
            detail.setTextOverrun(OverrunStyle.ELLIPSIS);
            lines.getStyleClass().add("option");
            // as wide as the list, so that a long detail ends in an ellipsis and not in a scroll bar
            lines.setMinWidth(0);
            lines.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Field.Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            if (empty || option == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(option.name());
            detail.setText(option.detail());
            detail.setVisible(twoLines && !option.detail().isEmpty());
            detail.setManaged(detail.isVisible());
            setTooltip(option.detail().isEmpty() ? null : new Tooltip(option.name() + "\n" + option.detail()));
            setGraphic(lines);
        }
    }
}
