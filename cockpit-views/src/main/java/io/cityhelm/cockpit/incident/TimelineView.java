package io.cityhelm.cockpit.incident;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to a case, the latest first. The older part is one press away; the whole record is in the journal. */
final class TimelineView extends VBox {

    /** What happened lately fits beside the map. */
    private static final int LATEST = 12;

    /** A case with more entries than this is read in the review, not beside the map. */
    private static final int LONGEST = 200;

    private final Button earlier = new Button();
    private final Messages messages;
    private List<TimelineLine> shown = List.of();
    private boolean whole;

    TimelineView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("timeline");
        setId("timeline");
        earlier.getStyleClass().setAll("section-button");
        earlier.setId("timeline-earlier");
        earlier.setOnAction(pressed -> {
            whole = true;
            lay();
        });
    }

    void show(List<TimelineLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        lay();
    }

    /** Shows the latest part only, for example because another incident is shown. */
    void fold() {
        whole = false;
        lay();
    }

    private void lay() {
        int most = whole ? LONGEST : LATEST;
        getChildren().setAll(shown.stream().limit(most).map(TimelineView::row).toList());
        if (!whole && shown.size() > LATEST) {
            earlier.setText(messages.text("timeline.earlier", shown.size() - LATEST));
            getChildren().add(earlier);
        }
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
        VBox words = new VBox(sentence);
        if (!line.sentence().contains(line.by())) {
            words.getChildren().add(by); // a department that answers is in the sentence already
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(time, words);
        row.getStyleClass().add("timeline-row");
        return row;
    }
}
