package io.cityhelm.cockpit.vicinity;

import java.util.ArrayList;
import java.util.List;

/** A row of the list: the head of a kind, or one line below it. */
sealed interface VicinityRow {

    record Head(Answer.Section section) implements VicinityRow {}

    record Of(Answer.Line line) implements VicinityRow {}

    static List<VicinityRow> of(Answer answer) {
        List<VicinityRow> rows = new ArrayList<>();
        answer.sections().forEach(section -> {
            rows.add(new Head(section));
            section.lines().forEach(line -> rows.add(new Of(line)));
        });
        return rows;
    }
}
