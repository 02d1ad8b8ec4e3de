package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.importing.ImportCancelledException;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.Preview;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.Offer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code layer preview}: what a file or a service holds, before anything is imported. */
@Command(name = "preview")
final class LayerPreviewVerb extends Verb {

    private static final int ROWS = 10;

    @Mixin
    private LayerFile file;

    LayerPreviewVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        try {
            List<Offer> offers =
                    file.options().table().isEmpty() ? file.origin().offers(ImportWatch.NONE) : List.of();
            if (offers.size() > 1) {
                offers.forEach(offer -> console().print(offer.name() + "\t" + offer.title()));
            } else {
                show(Preview.of(file.origin(), file.options(), LayerFile.expected(places()), ROWS, ImportWatch.NONE));
            }
            return ExitCodes.GOOD;
        } catch (BadSourceException e) {
            throw LayerImportVerb.complaint(e, console().messages());
        } catch (IOException e) {
            throw new Complaint("app.layer.failed", file.title(), String.valueOf(e.getMessage())).because(e);
        } catch (ImportCancelledException e) {
            throw new IllegalStateException("nobody cancels on a terminal", e);
        }
    }

    private void show(Preview preview) {
        Messages messages = console().messages();
        console()
                .say(
                        "app.layer.preview",
                        preview.datum().map(SourceDatum::id).orElse(messages.text("app.layer.unsaid")),
                        preview.encoding().map(Charset::name).orElse("-"));
        preview.better().ifPresent(better -> console().tell("map.import.caution.rather", better));
        console().print("#\t" + messages.text("app.layer.geometry") + "\t" + String.join("\t", preview.columns()));
        for (Preview.Row row : preview.rows()) {
            console()
                    .print(row.number() + "\t"
                            + row.fault()
                                    .map(messages::sentence)
                                    .orElseGet(() -> shape(row) + "\t" + String.join("\t", row.cells())));
        }
    }

    private static String shape(Preview.Row row) {
        return row.geometry().map(shape -> shape.kind() + " " + shape.begin()).orElse("");
    }
}
