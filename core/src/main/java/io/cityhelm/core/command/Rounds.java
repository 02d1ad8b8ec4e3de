package io.cityhelm.core.command;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in at the desk, again and again, what a rule finds to be due. Safe on any thread. */
final class Rounds {

    /** Finds what is due now. */
    @FunctionalInterface
    interface Due {
        List<Request> find() throws JournalUnavailableException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final CommandDesk desk;
    private final Actor.Rule rule;
    private CompletableFuture<List<Outcome>> running = CompletableFuture.completedFuture(List.of());

    /** @param rule in whose name it is handed in */
    Rounds(CommandDesk desk, Actor.Rule rule) {
        this.desk = desk;
        this.rule = rule;
    }

    /**
     * One round. One that comes while the commands of the last still wait adds nothing.
     *
     * @return completes with what came of each command
     */
    synchronized CompletableFuture<List<Outcome>> go(Due due) throws JournalUnavailableException {
        if (running.isDone()) {
            running = all(due.find());
        }
        return running;
    }

    /** Goes round until the returned handle is closed. The scheduler stays the caller's. */
    AutoCloseable every(ScheduledExecutorService scheduler, Duration first, Duration period, Due due) {
        ScheduledFuture<?> going = scheduler.scheduleWithFixedDelay(
                () -> goOrLog(due), first.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> going.cancel(false);
    }

    private void goOrLog(Due due) {
        try {
            CompletableFuture<List<Outcome>> gone = go(due);
            LOG.trace("round of {}, {}", rule.id(), gone);
        } catch (JournalUnavailableException | RuntimeException e) {
            // a schedule that throws once never runs again
            LOG.error("a round of {} failed; the next one tries again", rule.id(), e);
        }
    }

    private CompletableFuture<List<Outcome>> all(List<Request> requests) {
        List<CompletableFuture<Outcome>> each =
                requests.stream().map(request -> desk.submit(rule, request)).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
    }
}
