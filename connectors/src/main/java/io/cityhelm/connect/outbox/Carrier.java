package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.security.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what stands in the journal out of the house, at least once. What has to go out is not kept here: after a crash it
 * is read again, and the idempotency key keeps the other side from doing it twice. It wakes when something was recorded,
 * when a wait is over, and every few seconds for what another process wrote. Safe on any thread.
 *
 * @param <P> what is carried
 * @param <C> what brings it over a link
 */
final class Carrier<P, C> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 30;

    private final String name;
    private final Freight<P, C> freight;
    private final Timer timer;
    private final Clock clock;
    private final Outbox.Pace pace;
    private final Map<String, Lane<P, C>> lanes = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> waits = new ConcurrentHashMap<>();
    private final List<Consumer<P>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AutoCloseable subscription;
    private volatile boolean closed;

    /** Starts at once. @param name of its threads */
    Carrier(String name, Freight<P, C> freight, CommandDesk desk, Timer timer, Clock clock, Outbox.Pace pace) {
        this.name = name;
        this.freight = freight;
        this.timer = timer;
        this.clock = clock;
        this.pace = pace;
        this.subscription = desk.onRecorded(this::recorded);
        tick();
    }

    /** Hands a command in and waits until it is on the disk. */
    static Outcome record(CommandDesk desk, Actor actor, Request request) throws LinkFailure {
        try {
            return desk.submit(actor, request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        } catch (ExecutionException | TimeoutException e) {
            throw LinkFailure.down(Note.of("LinkDetail.journal", e.getClass().getSimpleName()), e);
        }
    }

    /** How the delivery of something stands; empty when it is not on its way. */
    Optional<DeliveryStatus> status(Object key) {
        return lanes.values().stream()
                .map(lane -> lane.status(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Calls back when the status of something may have changed, on the carrier's thread, until the handle is closed. */
    AutoCloseable onChange(Consumer<P> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Looks now for what has to go out. Returns at once. */
    void wake() {
        if (closed) {
            return;
        }
        again.set(true);
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::look);
        }
    }

    /** Starts nothing new; what is on its way may still arrive, and is asked for again after the next start. */
    @Override
    public void close() {
        closed = true;
        waits.values().forEach(Runnable::run);
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a listener is taken off without failing", e);
        }
    }

    private void recorded(List<Recorded> entries) {
        if (entries.stream().map(Recorded::event).anyMatch(freight::follows)) {
            wake();
        }
    }

    private void tick() {
        if (!closed) {
            wake();
            waits.put("", timer.after(LOOK_EVERY, this::tick));
        }
    }

    private void look() {
        try {
            while (again.getAndSet(false) && !closed) {
                distribute();
            }
        } finally {
            looking.set(false);
        }
        if (again.get()) {
            wake();
        }
    }

    private void distribute() {
        try {
            Map<String, List<P>> waiting = freight.waiting();
            lanes.keySet().stream().filter(lane -> !waiting.containsKey(lane)).forEach(lane -> start(lane, List.of()));
            waiting.forEach(this::start);
        } catch (JournalUnavailableException e) {
            LOG.warn("what has to go out cannot be read: {}", e.why());
        }
    }

    /** A lane that is busy looks again when it is through: what came meanwhile is not left lying. */
    private void start(String lane, List<P> waiting) {
        missed.add(lane);
        if (busy.add(lane)) {
            missed.remove(lane);
            Thread.ofVirtual().name(name + "-" + lane).start(() -> run(lane, waiting));
        }
    }

    private void run(String lane, List<P> waiting) {
        try {
            Optional<Instant> next = laneOf(lane).run(waiting, freight.link(lane));
            waitUntil(lane, next);
        } finally {
            busy.remove(lane);
            if (missed.remove(lane)) {
                wake();
            }
        }
    }

    /** One wait a lane: a new one takes the place of the old one. */
    private void waitUntil(String lane, Optional<Instant> next) {
        Optional.ofNullable(waits.remove(lane)).ifPresent(Runnable::run);
        if (next.isPresent() && !closed) {
            Duration wait = Duration.between(clock.instant(), next.get());
            waits.put(lane, timer.after(wait.isPositive() ? wait : Duration.ofMillis(1), this::wake));
        }
    }

    private Lane<P, C> laneOf(String lane) {
        return lanes.computeIfAbsent(
                lane, id -> new Lane<>(id, freight, this::tell, pace.backoff(), clock, pace.rest()));
    }

    private void tell(P parcel) {
        listeners.forEach(listener -> listener.accept(parcel));
    }
}
