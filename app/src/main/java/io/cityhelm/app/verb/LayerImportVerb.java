package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.importing.ImportCancelledException;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportReport;
import io.cityhelm.map.importing.ImportReport.RecordNote;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.source.BadSourceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layer import}: a file of other software, or what a service has, becomes a layer, with a report of what was left out. */
@Command(name = "import")
final class LayerImportVerb extends Verb {

    /** So many records are named on the terminal; a thousand lines would push the result away. */
    private static final int NAMED = 20;

    @Mixin
    private LayerFile file;

    @Option(names = "--name", required = true, descriptionKey = "option.layer.name", paramLabel = "NAME")
    private String name;

    @Option(names = "--datum", descriptionKey = "option.layer.datum", converter = LayerFile.ToDatum.class)
    private SourceDatum datum;

    @Option(
            names = "--axes",
            descriptionKey = "option.layer.axes",
            paramLabel = "en|ne",
            converter = LayerFile.ToAxes.class)
    private AxisOrder axes = AxisOrder.EAST_NORTH;

    @Option(names = "--replace", descriptionKey = "option.layer.replace")
    private boolean replace;

    @Option(names = "--report", descriptionKey = "option.layer.report", paramLabel = "FILE")
    private Path report;

    LayerImportVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        try (PrintWriter all = new PrintWriter(
                report == null
                        ? Writer.nullWriter()
                        : Files.newBufferedWriter(report.toAbsolutePath(), StandardCharsets.UTF_8))) {
            LayerImport job = new LayerImport(
                    LayerShelf.in(places().data()),
                    Clock.systemUTC(),
                    order(),
                    note -> all.println(
                            note.number() + "\t" + console().messages().sentence(note.reason())));
            say(job.run(new Tenths()));
            return ExitCodes.GOOD;
        } catch (BadSourceException e) {
            throw complaint(e, console().messages());
        } catch (IOException e) {
            throw new Complaint("app.layer.failed", file.title(), String.valueOf(e.getMessage())).because(e);
        } catch (ImportCancelledException e) {
            throw new IllegalStateException("nobody cancels on a terminal", e);
        }
    }

    private ImportOrder order() throws BadSourceException {
        return new ImportOrder(
                file.origin(),
                name,
                Optional.ofNullable(datum),
                axes,
                file.options(),
                System.getProperty("user.name", "?"),
                LayerFile.expected(places()),
                replace);
    }

    static Complaint complaint(BadSourceException e, Messages messages) {
        String why = messages.sentence(e.refusal());
        return (e.record() == 0
                        ? new Complaint("app.layer.bad", why)
                        : new Complaint("app.layer.bad.record", String.valueOf(e.record()), why))
                .because(e);
    }

    private void say(ImportReport report) {
        Messages messages = console().messages();
        console()
                .say("app.layer.imported", report.layer().name(), report.layer().features(), report.file());
        report.cautions().forEach(caution -> console().tell("app.layer.caution", caution.text(messages)));
        list("app.layer.mended", report.layer().repaired(), report.mended());
        list("app.layer.rejected", report.layer().rejected(), report.rejected());
    }

    private void list(String key, long all, List<RecordNote> notes) {
        if (all == 0) {
            return;
        }
        console().say(key, all);
        notes.stream()
                .limit(NAMED)
                .forEach(note -> console()
                        .say(
                                "app.layer.record",
                                String.valueOf(note.number()),
                                console().messages().sentence(note.reason())));
        if (all > NAMED) {
            console().say("app.layer.more", all - NAMED);
        }
    }

    /** One line a tenth. Called from the importing thread only. */
    private final class Tenths implements ImportWatch {
        private int last;

        @Override
        public void at(double part, long records) {
            int tenths = (int) (part * 10);
            if (tenths > last) {
                last = tenths;
                console().tell("app.layer.progress", tenths * 10);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
