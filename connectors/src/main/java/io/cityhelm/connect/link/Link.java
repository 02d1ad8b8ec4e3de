package io.cityhelm.connect.link;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one loop that keeps any link going: a turn, a wait, the next turn; after a failure a longer wait. Safe on any thread.
 */
public final class Link implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final String id;
    private final Work work;
    private final LinkMeter meter;
    private final Retries retries;
    private final Timer timer;
    private final Clock clock;

    private long generation;
    private boolean running;
    private boolean busy;
    private int failures;
    private Runnable cancelWait = () -> {};
    private Instant settledAt = Instant.EPOCH;

    public Link(String id, Work work, LinkMeter meter, Retries retries, Timer timer, Clock clock) {
        this.id = id;
        this.work = work;
        this.meter = meter;
        this.retries = retries;
        this.timer = timer;
        this.clock = clock;
    }

    /** Switches it on; nothing happens when it is. */
    public synchronized void start() {
        if (!running) {
            running = true;
            failures = 0;
            meter.waiting();
            comeUp(++generation);
        }
    }

    /** Switches it off, and ends what it is at. */
    public void pause() {
        if (stop()) {
            meter.off();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean stop() {
        synchronized (this) {
            if (!running) {
                return false;
            }
            running = false;
            generation++;
            cancelWait.run();
        }
        work.cancel();
        return true;
    }

    /** A turn that has to build up what is not there: it waits for the other links that do the same. */
    private synchronized void comeUp(long mine) {
        if (mine != generation || !running) {
            return;
        }
        Duration turn = retries.turnstile().next();
        if (turn.isZero()) {
            begin(mine);
        } else {
            cancelWait = timer.after(turn, () -> begin(mine));
        }
    }

    private synchronized void begin(long mine) {
        if (mine != generation || !running) {
            return;
        }
        if (busy) {
            // The turn of the time before the pause still unwinds; it must not meet its successor.
            cancelWait = timer.after(Duration.ofMillis(100), () -> begin(mine));
            return;
        }
        busy = true;
        Thread.ofVirtual().name("link-" + id).start(() -> turn(mine));
    }

    private void turn(long mine) {
        Optional<LinkFailure> failure = Optional.empty();
        try {
            work.once();
        } catch (LinkFailure e) {
            failure = Optional.of(e);
        } catch (RuntimeException e) {
            // A link whose thread dies would look quiet instead of broken; nothing may end it but its owner.
            LOG.error("link {} failed in a way that it should not", id, e);
            failure = Optional.of(LinkFailure.broken(Note.of("LinkDetail.internal", e), e));
        }
        settle(mine, failure);
    }

    private synchronized void settle(long mine, Optional<LinkFailure> failure) {
        busy = false;
        if (mine != generation || !running) {
            return;
        }
        failures = failure.isEmpty() ? 0 : failures + 1;
        settledAt = clock.instant();
        Duration next = failure.map(this::waitAfter).orElseGet(work::pause);
        failure.ifPresent(f -> tell(f, next));
        cancelWait = timer.after(next, failure.isPresent() ? () -> comeUp(mine) : () -> begin(mine));
    }

    /**
     * The pause between two turns has become another: the turn that is waited for comes as long after the last one as it
     * says now. A turn that runs meets it at its end, and a link that failed tries again when it was to.
     */
    public synchronized void retime() {
        if (!running || busy || failures > 0 || settledAt.equals(Instant.EPOCH)) {
            return;
        }
        cancelWait.run();
        // one that was about to begin belongs to the past
        long mine = ++generation;
        Duration pause = work.pause();
        Duration left = pause.minus(Duration.between(settledAt, clock.instant()));
        // a clock that was set back must not make it wait longer
        Duration next = left.isNegative() ? Duration.ZERO : left.compareTo(pause) > 0 ? pause : left;
        cancelWait = timer.after(next, () -> begin(mine));
    }

    private Duration waitAfter(LinkFailure failure) {
        Duration own = retries.backoff().after(failures);
        return failure.notBefore().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private void tell(LinkFailure failure, Duration next) {
        if (failure.isBroken()) {
            meter.broken(failure.why(), Optional.of(clock.instant().plus(next)));
        } else {
            meter.down(failure.why(), clock.instant().plus(next));
        }
    }

    /** An exchange inside a turn went well: the next failure is a first one. */
    public synchronized void settled() {
        failures = 0;
    }
}
