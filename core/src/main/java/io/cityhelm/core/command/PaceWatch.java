package io.cityhelm.core.command;

import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.plan.DataPace;
import io.cityhelm.core.situation.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the responses in force and says how often data are wanted meanwhile. Reads the record only when it grew, so that
 * a switch by another seat counts too, and forgets nothing over a restart.
 *
 * <p>Looking touches the disk: never on the screen's thread, one look at a time. Asking is quick and safe on any thread.
 */
public final class PaceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PaceWatch.class);
    private static final int PERIOD_SECONDS = 1;

    private final Activations activations;
    private final Journal journal;
    private final DataPace pace;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Duration> wanted = Map.of();
    private long entries = -1;

    public PaceWatch(Activations activations, Journal journal, DataPace pace) {
        this.activations = activations;
        this.journal = journal;
        this.pace = pace;
    }

    /** Looks every second until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler) {
        ScheduledFuture<?> ticking =
                scheduler.scheduleWithFixedDelay(this::tickOrLog, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
        return () -> ticking.cancel(false);
    }

    /** Calls back whenever something else is wanted than before, on the thread that looked. Be quick. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Looks at the record. */
    public synchronized void tick() throws JournalUnavailableException {
        long now = journal.lastSequence();
        if (now == entries) {
            return;
        }
        List<Activation> live =
                activations.live().stream().map(Versioned::state).toList();
        entries = now;
        Map<String, Duration> fresh = pace.of(live);
        if (!fresh.equals(wanted)) {
            wanted = fresh;
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * The longest that may lie between two looks at the data of some departments; empty when nothing presses.
     *
     * @param departments by their ids
     */
    public Optional<Duration> wanted(Predicate<String> departments) {
        return wanted.entrySet().stream()
                .filter(each -> departments.test(each.getKey()))
                .map(Map.Entry::getValue)
                .min(Duration::compareTo);
    }

    private void tickOrLog() {
        try {
            tick();
        } catch (JournalUnavailableException | RuntimeException e) {
            // a schedule that throws once never runs again
            LOG.error("reading what is in force failed; the pace stays as it was, and the next look tries again", e);
        }
    }
}
