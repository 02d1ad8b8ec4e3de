package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.store.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal export}: the record as JSON lines, with the hashes, so that somebody else can verify it offline. */
@Command(name = "export")
final class JournalExportVerb extends Verb {

    @Option(names = "--out", descriptionKey = "option.export.out", paramLabel = "FILE")
    private Path out;

    JournalExportVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, IOException {
        try (Ledger ledger = Records.open(places().data())) {
            if (out == null) {
                long entries = write(ledger, console().out());
                console().tell("app.journal.exported", entries, "-");
            } else {
                try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
                    console().say("app.journal.exported", write(ledger, file), out);
                }
            }
            return ExitCodes.GOOD;
        } catch (JournalUnavailableException e) {
            throw JournalComplaints.of(e, places().data());
        }
    }

    private static long write(Ledger ledger, PrintWriter lines) throws JournalUnavailableException {
        EntryLines format = new EntryLines();
        AtomicLong count = new AtomicLong();
        ledger.forEach(entry -> {
            lines.println(format.line(entry));
            count.incrementAndGet();
        });
        lines.flush();
        return count.get();
    }
}
