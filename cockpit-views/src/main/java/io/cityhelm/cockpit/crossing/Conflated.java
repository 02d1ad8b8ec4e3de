package io.cityhelm.cockpit.crossing;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Merges a burst of changes into few actions: the first change acts after the short wait, whatever comes meanwhile is
 * part of it. The scheduler is given, so that tests hold the clock. Safe on any thread.
 */
public final class Conflated implements AutoCloseable {

    private final ScheduledExecutorService scheduler;
    private final Duration wait;
    private final Runnable action;
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean closed;

    public Conflated(ScheduledExecutorService scheduler, Duration wait, Runnable action) {
        this.scheduler = scheduler;
        this.wait = wait;
        this.action = action;
    }

    /** Something changed. */
    public void changed() {
        if (!closed && pending.compareAndSet(false, true)) {
            var unused = scheduler.schedule(this::act, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void act() {
        pending.set(false);
        if (!closed) {
            action.run();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
