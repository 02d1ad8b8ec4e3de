package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.importing.ImportReport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** What was left out and what was mended, record by record. FX thread. */
final class ReportList {

    private ReportList() {}

    static ListView<String> of(ImportReport report, Messages messages) {
        List<String> lines = new ArrayList<>();
        report.cautions().forEach(caution -> lines.add(messages.text("layers.caution", caution.text(messages))));
        add("layers.rejected", report.rejected(), report.layer().rejected(), messages, lines);
        add("layers.mended", report.mended(), report.layer().repaired(), messages, lines);
        ListView<String> list = new ListView<>();
        list.setId("import-report");
        list.setPlaceholder(new Label(messages.text("layers.all-good")));
        list.getItems().setAll(lines);
        return list;
    }

    private static void add(
            String key, List<ImportReport.RecordNote> notes, long all, Messages messages, List<String> lines) {
        notes.forEach(
                note -> lines.add(messages.text(key, String.valueOf(note.number()), messages.sentence(note.reason()))));
        if (all > notes.size()) {
            lines.add(messages.text("layers.more", all - notes.size()));
        }
    }
}
