package io.cityhelm.cockpit.vicinity;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of an answer. FX thread. */
final class VicinityCell extends ListCell<VicinityRow> {

    private static final double SCROLL_BAR = 16;

    VicinityCell() {
        setPrefWidth(0); // as wide as the list: long words wrap
        getStyleClass().add("vicinity-cell");
    }

    @Override
    protected void updateItem(VicinityRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : graphic(row));
        setAccessibleText(
                row instanceof VicinityRow.Of(Answer.Line line) ? line.name() + ", " + line.distance() : null);
    }

    /** As high as its words are, wrapped to the width of the list. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double sides = snappedLeftInset() + snappedRightInset();
        double room = getListView().getWidth() - sides - SCROLL_BAR;
        return getGraphic().prefHeight(Math.max(0, room)) + snappedTopInset() + snappedBottomInset();
    }

    private static Node graphic(VicinityRow row) {
        return switch (row) {
            case VicinityRow.Head(Answer.Section section) -> {
                VBox head = new VBox(2, text(section.title(), "vicinity-head"));
                if (!section.note().isEmpty()) {
                    head.getChildren().add(text(section.note(), "muted"));
                }
                yield head;
            }
            case VicinityRow.Of(Answer.Line line) -> {
                VBox words = new VBox(text(line.name(), "why-text"));
                if (!line.detail().isEmpty()) {
                    words.getChildren().add(text(line.detail(), "muted"));
                }
                HBox.setHgrow(words, Priority.ALWAYS);
                Label distance = text(line.distance(), "vicinity-distance");
                distance.setMinWidth(Region.USE_PREF_SIZE);
                HBox both = new HBox(8, words, distance);
                both.setAlignment(Pos.CENTER_LEFT);
                yield both;
            }
        };
    }

    private static Label text(String words, String look) {
        Label label = new Label(words);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        return label;
    }
}
