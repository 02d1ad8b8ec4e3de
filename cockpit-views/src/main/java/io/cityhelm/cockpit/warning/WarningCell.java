package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Warning;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One row: the mark of the colour, the headline, and how it stands. Built once and filled again and again. */
final class WarningCell extends ListCell<Versioned<Warning>> {

    private static final double MARK = 16;
    private static final double OVER = 0.6;

    private final WarningWords words;
    private final GradeMark mark;
    private final Label headline = new Label();
    private final Label standing = new Label();
    private final HBox row;

    WarningCell(WarningWords words, Messages messages) {
        this.words = words;
        this.mark = new GradeMark(messages, MARK);
        mark.setMinWidth(36);
        standing.getStyleClass().add("muted");
        VBox lines = new VBox(headline, standing);
        lines.getStyleClass().add("two-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(8, mark, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Versioned<Warning> one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        Warning warning = one.state();
        mark.show(warning.content().colour().grade());
        headline.setText(warning.content().headline());
        standing.setText(words.line(warning));
        row.setOpacity(warning.stage().isOver() ? OVER : 1);
        setGraphic(row);
    }
}
