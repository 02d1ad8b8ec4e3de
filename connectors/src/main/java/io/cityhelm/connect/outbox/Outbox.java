package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Backoff;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
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
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries orders and recalls to departments. What has to go out stands in the journal, not here: after a crash the outbox
 * reads it again, and the idempotency key keeps the department from doing it twice. It wakes when something was recorded,
 * when a wait is over, and every few seconds for what another process wrote. Safe on any thread.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 30;

    private final List<OrderLink> links;
    private final CommandDesk desk;
    private final Situation situation;
    private final Actor.Rule actor;
    private final Timer timer;
    private final Clock clock;
    private final Pace pace;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> waits = new ConcurrentHashMap<>();
    private final List<Consumer<OrderId>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AutoCloseable subscription;
    private volatile boolean closed;

    /**
     * How hard it tries.
     *
     * @param backoff between the attempts of one order
     * @param rest how long a department is left alone after five failures in a row
     */
    public record Pace(Backoff backoff, Duration rest) {
        public static Pace usual() {
            return new Pace(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)), Duration.ofSeconds(10));
        }
    }

    /** Starts at once. @param actor the rule in whose name deliveries are recorded */
    public Outbox(
            List<OrderLink> links,
            CommandDesk desk,
            Situation situation,
            Actor.Rule actor,
            Timer timer,
            Clock clock,
            Pace pace) {
        this.links = List.copyOf(links);
        this.desk = desk;
        this.situation = situation;
        this.actor = actor;
        this.timer = timer;
        this.clock = clock;
        this.pace = pace;
        this.subscription = desk.onRecorded(this::recorded);
        tick();
    }

    /** How the delivery of an order stands; empty when it is not on its way: drafted, or arrived. */
    public Optional<DeliveryStatus> status(OrderId order) {
        return lanes.values().stream()
                .map(lane -> lane.status(order))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Calls back when the status of an order may have changed, on the outbox's thread, until the handle is closed. */
    public AutoCloseable onChange(Consumer<OrderId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Looks now for what has to go out. Returns at once. */
    public void wake() {
        if (closed) {
            return;
        }
        again.set(true);
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("outbox").start(this::look);
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
        boolean outward = entries.stream()
                .map(Recorded::event)
                .anyMatch(event -> event instanceof OrderEvent.OrderQueued
                        || event instanceof OrderEvent.OrderCancelled
                        || event instanceof OrderEvent.OrderReworked
                        || event instanceof OrderEvent.OrderExpired);
        if (outward) {
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
            Map<String, List<Order>> byDepartment = situation.outward().stream()
                    .map(Versioned::state)
                    .collect(Collectors.groupingBy(order -> order.content().department()));
            lanes.keySet().stream()
                    .filter(department -> !byDepartment.containsKey(department))
                    .forEach(department -> start(department, List.of()));
            byDepartment.forEach(this::start);
        } catch (JournalUnavailableException e) {
            LOG.warn("what has to go out cannot be read: {}", e.why());
        }
    }

    /** A lane that is busy looks again when it is through: what came meanwhile is not left lying. */
    private void start(String department, List<Order> orders) {
        missed.add(department);
        if (busy.add(department)) {
            missed.remove(department);
            Thread.ofVirtual().name("outbox-" + department).start(() -> run(department, orders));
        }
    }

    private void run(String department, List<Order> orders) {
        try {
            Optional<Instant> next = lane(department).run(orders, link(department));
            waitUntil(department, next);
        } finally {
            busy.remove(department);
            if (missed.remove(department)) {
                wake();
            }
        }
    }

    /** One wait a lane: a new one takes the place of the old one. */
    private void waitUntil(String department, Optional<Instant> next) {
        Optional.ofNullable(waits.remove(department)).ifPresent(Runnable::run);
        if (next.isPresent() && !closed) {
            Duration wait = Duration.between(clock.instant(), next.get());
            waits.put(department, timer.after(wait.isPositive() ? wait : Duration.ofMillis(1), this::wake));
        }
    }

    private Lane lane(String department) {
        return lanes.computeIfAbsent(department, id -> new Lane(id, new Book(), pace.backoff(), clock, pace.rest()));
    }

    private Optional<OrderLink> link(String department) {
        return links.stream()
                .filter(link -> link.names(department))
                .findFirst()
                .or(() -> links.stream().filter(link -> link.serves(department)).findFirst());
    }

    /** The journal as a lane sees it. */
    private final class Book implements Lane.Ledger {

        @Override
        public OrderLetter letter(Order order, OrderLink link) throws LinkFailure {
            if (order.recall() == Recall.PENDING) {
                return OrderLetter.recall(order);
            }
            if (order.owesReworkNotice()) {
                return OrderLetter.rework(order, order.rework().orElseThrow());
            }
            try {
                Optional<Incident> incident =
                        situation.incident(order.content().incident()).map(Versioned::state);
                return OrderLetter.order(order, incident, link.datum());
            } catch (JournalUnavailableException e) {
                throw LinkFailure.down(Note.of("LinkDetail.journal", e.why()), e);
            }
        }

        @Override
        public Outcome record(OrderCommand command) throws LinkFailure {
            try {
                return desk.submit(actor, Request.of(command)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
            } catch (ExecutionException | TimeoutException e) {
                throw LinkFailure.down(
                        Note.of("LinkDetail.journal", e.getClass().getSimpleName()), e);
            }
        }

        @Override
        public void changed(OrderId order) {
            listeners.forEach(listener -> listener.accept(order));
        }
    }
}
