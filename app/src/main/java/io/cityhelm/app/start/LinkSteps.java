package io.cityhelm.app.start;

import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.lineage.Replay;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.intake.LinkControls;
import io.cityhelm.core.intake.LinkEvent;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.intake.ReplayResults;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does to the links what the record says that was decided about them, in its order, on a thread of its own. */
final class LinkSteps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSteps.class);

    private final Connectors connectors;
    private final Quarantine quarantine;
    private final ReplayResults results;
    private final Clock clock;
    private final Messages messages;
    private final AutoCloseable listening;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("link-steps").factory());

    /** Switches off what is switched off on record, and follows what is decided from now on. */
    LinkSteps(
            Connectors connectors,
            CommandDesk desk,
            LinkControls controls,
            Quarantine quarantine,
            ReplayResults results,
            Clock clock,
            Messages messages) {
        this.connectors = connectors;
        this.quarantine = quarantine;
        this.results = results;
        this.clock = clock;
        this.messages = messages;
        this.listening = desk.onRecorded(this::follow);
        try {
            controls.paused().forEach(one -> connectors.pause(one.state().link()));
        } catch (JournalUnavailableException e) {
            LOG.error("which links are switched off could not be read", e);
        }
    }

    @Override
    public void close() throws Exception {
        listening.close();
        executor.shutdownNow();
    }

    private void follow(List<Recorded> recorded) {
        for (Recorded one : recorded) {
            if (one.event() instanceof LinkEvent event) {
                executor.execute(() -> step(event));
            }
        }
    }

    private void step(LinkEvent event) {
        switch (event) {
            case LinkEvent.LinkPaused e -> connectors.pause(e.link());
            case LinkEvent.LinkResumed e -> connectors.resume(e.link());
            case LinkEvent.RejectedReplayed e -> replay(e.link(), e.records());
        }
    }

    private void replay(String link, int records) {
        List<Rejected> all = quarantine.of(Optional.of(link), "", records);
        try {
            Optional<Replay.Result> result = connectors.replay(link, all);
            results.show(
                    link,
                    new ReplayResults.Result(
                            result.map(Replay.Result::taken).orElse(0),
                            result.map(Replay.Result::still).orElse(all.size()),
                            result.isPresent() ? Optional.empty() : Optional.of(messages.text("link.replay.never")),
                            clock.instant()));
        } catch (IntakeUnavailable e) {
            Note why = e.why();
            results.show(
                    link, new ReplayResults.Result(0, all.size(), Optional.of(why.text(messages)), clock.instant()));
        }
    }
}
