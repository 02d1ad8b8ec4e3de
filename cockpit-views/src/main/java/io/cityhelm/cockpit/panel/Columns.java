package io.cityhelm.cockpit.panel;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * Columns of a table that share its width: nothing is cut off at the right edge on a small screen, and what a cell cannot
 * show stands in its tooltip. FX thread.
 */
public final class Columns {

    private static final String FIGURES = "figures";

    private Columns() {}

    /** Makes the columns of a table share its width, and says in words that it is empty. */
    public static void fit(TableView<?> table, String empty) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label words = new Label(empty);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        table.setPlaceholder(words);
    }

    /** A column of words. @param least the width in pixels below which it does not go */
    public static <S> TableColumn<S, String> words(
            String title, double least, double wanted, Function<S, String> text) {
        TableColumn<S, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(made -> new WordsCell<>());
        column.setMinWidth(least);
        column.setPrefWidth(wanted);
        column.setSortable(false);
        return column;
    }

    /** A column of figures, which stand under each other at the right. */
    public static <S> TableColumn<S, String> figures(String title, double least, Function<S, String> text) {
        TableColumn<S, String> column = words(title, least, least, text);
        column.getStyleClass().add(FIGURES);
        return column;
    }

    private static final class WordsCell<S> extends TableCell<S, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null || words.isBlank() ? null : new Tooltip(words));
        }
    }
}
