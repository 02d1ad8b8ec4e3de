package io.cityhelm.cockpit.export;

import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.export.ExportCommand;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.exporting.ExportFormat;
import io.cityhelm.map.exporting.ExportNote;
import io.cityhelm.map.exporting.ExportSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/**
 * Takes one layer out: first it is decided and recorded, then the file is written. So the record may name a file that the
 * disk then refused, but no file leaves without a record. Blocking: never on the FX thread.
 */
public final class ExportJob {

    private final CommandDesk desk;
    private final Clock clock;
    private final Messages messages;

    public ExportJob(CommandDesk desk, Clock clock, Messages messages) {
        this.desk = desk;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Takes it out.
     *
     * @param reason needed for what is not public
     * @return {@link Outcome.Done} when the file is there; else nothing was written
     * @throws IOException when it was recorded and the disk said no
     */
    public Outcome run(
            Actor actor, ExportOffer offer, ExportFormat format, Path file, String reason, DoubleConsumer progress)
            throws IOException {
        ExportSource content = offer.content().open();
        Outcome outcome = desk.submit(
                        actor,
                        new Request.OnExport(new ExportCommand.Take(
                                UUID.randomUUID(),
                                offer.name(),
                                offer.where(),
                                offer.sensitivity(),
                                format.ending(),
                                content.count(),
                                reason)))
                .join();
        if (outcome instanceof Outcome.Done) {
            format.write(
                    file,
                    content,
                    new ExportNote(
                            offer.name(),
                            messages.name(offer.sensitivity()),
                            offer.origin(),
                            actor.id(),
                            clock.instant()),
                    progress);
        }
        return outcome;
    }
}
