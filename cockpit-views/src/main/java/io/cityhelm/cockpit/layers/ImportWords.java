package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.importing.ImportReport;
import io.cityhelm.map.importing.Preview;
import java.nio.charset.Charset;
import java.util.Optional;

/** Sentences about a file before and after its import. */
final class ImportWords {

    private ImportWords() {}

    static String about(Preview preview, Messages messages) {
        String datum = preview.datum()
                .map(SourceDatum::id)
                .map(id -> messages.text("layers.datum.said", id))
                .orElse(messages.text("layers.datum.unsaid"));
        Optional<String> encoding =
                preview.encoding().map(Charset::name).map(name -> messages.text("layers.encoding.found", name));
        Optional<String> better = preview.better().map(words -> messages.text("map.import.caution.rather", words));
        return datum
                + encoding.map(words -> " " + words).orElse("")
                + better.map(words -> " " + words).orElse("");
    }

    static String done(ImportReport report, Messages messages) {
        return messages.text(
                "layers.done",
                report.layer().name(),
                report.layer().features(),
                report.layer().rejected(),
                report.layer().repaired());
    }
}
