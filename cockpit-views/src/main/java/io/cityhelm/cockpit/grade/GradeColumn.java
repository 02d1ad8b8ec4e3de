package io.cityhelm.cockpit.grade;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.text.Messages;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** A column of a table that shows grades by their marks, with the words in the tooltip. FX thread. */
public final class GradeColumn {

    private static final double WIDTH = 76;
    private static final double MARK = 14;

    private GradeColumn() {}

    /** @param grade of what stands in a row */
    public static <S> TableColumn<S, Grade> of(String title, Messages messages, Function<S, Grade> grade) {
        TableColumn<S, Grade> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(grade.apply(row.getValue())));
        column.setCellFactory(made -> new MarkCell<>(messages));
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
        column.setSortable(false);
        return column;
    }

    private static final class MarkCell<S> extends TableCell<S, Grade> {
        private final GradeMark mark;
        private final Messages messages;

        MarkCell(Messages messages) {
            this.messages = messages;
            this.mark = new GradeMark(messages, MARK);
        }

        @Override
        protected void updateItem(Grade grade, boolean empty) {
            super.updateItem(grade, empty);
            if (empty || grade == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            mark.show(grade);
            setGraphic(mark);
            setTooltip(new Tooltip(messages.name(grade)));
        }
    }
}
