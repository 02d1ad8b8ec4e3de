package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Backoff;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Carries orders, recalls, reminders and what became of requests to departments, by a {@link Carrier}. Safe on any thread.
 */
public final class Outbox implements AutoCloseable {

    private final List<OrderLink> links;
    private final CommandDesk desk;
    private final Situation situation;
    private final Actor.Rule actor;
    private final Carrier<Order> carrier;

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
        this.carrier = new Carrier<>("outbox", new Orders(), desk, timer, clock, pace);
    }

    /** How the delivery of an order stands; empty when it is not on its way: drafted, or arrived. */
    public Optional<DeliveryStatus> status(OrderId order) {
        return carrier.status(order);
    }

    /** Calls back when the status of an order may have changed, on the outbox's thread, until the handle is closed. */
    public AutoCloseable onChange(Consumer<OrderId> listener) {
        return carrier.onChange(order -> listener.accept(order.id()));
    }

    /** Looks now for what has to go out. Returns at once. */
    public void wake() {
        carrier.wake();
    }

    /** Starts nothing new; what is on its way may still arrive, and is asked for again after the next start. */
    @Override
    public void close() {
        carrier.close();
    }

    /** Orders as the journal has them. */
    private final class Orders implements Freight<Order> {

        @Override
        public Map<String, List<Order>> waiting() throws JournalUnavailableException {
            return situation.outward().stream()
                    .map(Versioned::state)
                    .collect(Collectors.groupingBy(order -> order.content().department()));
        }

        @Override
        public boolean follows(Event event) {
            return event instanceof OrderEvent.OrderQueued
                    || event instanceof OrderEvent.OrderCancelled
                    || event instanceof OrderEvent.OrderReworked
                    || event instanceof OrderEvent.OrderReminded
                    || event instanceof OrderEvent.HoldEvent.OrderExtended
                    || event instanceof OrderEvent.HoldEvent.HoldRefused
                    || event instanceof OrderEvent.OrderExpired;
        }

        @Override
        public Object key(Order order) {
            return order.id();
        }

        @Override
        public Optional<Instant> since(Order order) {
            return order.queuedAt();
        }

        @Override
        public Optional<OrderLink> link(String department) {
            return links.stream()
                    .filter(link -> link.names(department))
                    .findFirst()
                    .or(() -> links.stream()
                            .filter(link -> link.serves(department))
                            .findFirst());
        }

        @Override
        public Letter letter(Order order, OrderLink link) throws LinkFailure {
            if (order.recall() == Recall.PENDING) {
                return OrderLetter.recall(order);
            }
            if (order.owesReworkNotice()) {
                return OrderLetter.rework(order, order.rework().orElseThrow());
            }
            if (order.owesVerdict()) {
                return OrderLetter.verdict(order, order.holds().verdict().orElseThrow());
            }
            if (order.owesReminder()) {
                return OrderLetter.reminder(order, order.reminders().orElseThrow());
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
        public Outcome arrived(Order order, Instant sent, String receipt) throws LinkFailure {
            return Carrier.record(desk, actor, Request.of(command(order, sent, receipt)));
        }

        private static OrderCommand command(Order order, Instant sent, String receipt) {
            if (order.recall() == Recall.PENDING) {
                return new OrderCommand.ConfirmRecall(order.id(), receipt);
            }
            if (order.owesReworkNotice()) {
                return new OrderCommand.ConfirmRework(order.id(), receipt);
            }
            if (order.owesVerdict()) {
                return new OrderCommand.HoldCommand.ConfirmVerdict(order.id(), receipt);
            }
            return order.owesReminder()
                    ? new OrderCommand.ConfirmReminder(order.id(), receipt)
                    : new OrderCommand.RecordDelivery(order.id(), sent, receipt);
        }
    }
}
