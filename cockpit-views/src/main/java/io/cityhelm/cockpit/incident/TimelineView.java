package io.cityhelm.cockpit.incident;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to a case, the latest first. At most so many lines; the whole record is in the journal. */
final class TimelineView extends VBox {

    /** A case with more entries than this is read in the review, not beside the map. */
    static final int LONGEST = 200;

    private List<TimelineLine> shown = List.of();

    TimelineView() {
        getStyleClass().add("timeline");
        setId("timeline");
    }

    void show(List<TimelineLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        getChildren().clear();
        lines.stream().limit(LONGEST).forEach(line -> getChildren().add(row(line)));
    }

    private static HBox row(TimelineLine line) {
        Label time = new Label(line.time());
        time.getStyleClass().add("timeline-time");
        time.setMinWidth(USE_PREF_SIZE);
        time.setTooltip(new Tooltip(line.instant()));
        Label sentence = new Label(line.sentence());
        sentence.getStyleClass().add("timeline-sentence");
        sentence.setWrapText(true);
        Label by = new Label(line.by());
        by.getStyleClass().add("timeline-by");
        VBox words = new VBox(sentence, by);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(time, words);
        row.getStyleClass().add("timeline-row");
        return row;
    }
}
