package io.cityhelm.cockpit.duty;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The roster as a table: a place a line, the place that is shown in the accent colour. FX thread. */
final class RosterGrid extends GridPane {

    private static final List<String> COLUMNS =
            List.of("duty.column.place", "duty.column.now", "duty.column.deputies", "duty.column.next");
    private static final List<Double> SHARES = List.of(22.0, 31.0, 16.0, 31.0);

    private final Messages messages;

    RosterGrid(Messages messages) {
        this.messages = messages;
        setId("roster");
        setHgap(12);
        setVgap(8);
        SHARES.forEach(share -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        });
    }

    void show(List<DutyWords.Row> rows) {
        getChildren().clear();
        for (int column = 0; column < COLUMNS.size(); column++) {
            add(label(messages.text(COLUMNS.get(column)), "muted"), column, 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            DutyWords.Row row = rows.get(i);
            String look = row.here() ? "duty-here" : "duty-row";
            addRow(
                    i + 1,
                    label(messages.text("duty.place", row.place(), row.level()), look),
                    label(row.now(), row.alone() ? "complaint" : look),
                    label(row.deputies(), look),
                    label(row.next(), "muted"));
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
