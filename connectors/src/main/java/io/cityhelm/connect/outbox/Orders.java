package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.Leaving;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderEvent.LeavingEvent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Orders, and what there is to say about them, as the journal has them. What goes out over which link, and what it means. */
final class Orders implements Freight<Order, Courier> {

    private final Supplier<List<OutLink<Courier>>> links;
    private final CommandDesk desk;
    private final Situation situation;
    private final Actor.Rule actor;
    private final Messages messages;

    /** @param links as they are at the moment */
    Orders(
            Supplier<List<OutLink<Courier>>> links,
            CommandDesk desk,
            Situation situation,
            Actor.Rule actor,
            Messages messages) {
        this.links = links;
        this.desk = desk;
        this.situation = situation;
        this.actor = actor;
        this.messages = messages;
    }

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
                || event instanceof OrderEvent.OrderExpired
                || event instanceof LeavingEvent.AttemptUnclear
                || event instanceof LeavingEvent.AttemptSettled;
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
    public Optional<OutLink<Courier>> link(String department) {
        List<OutLink<Courier>> now = links.get();
        return now.stream()
                .filter(link -> link.names(department))
                .findFirst()
                .or(() -> now.stream().filter(link -> link.serves(department)).findFirst());
    }

    /**
     * An attempt that nobody ended is one of a cockpit that died in the middle of it: whether it arrived is unclear. It may
     * still be under way in another process, so it gets as long as an exchange can take.
     */
    @Override
    public Optional<DeliveryState> held(Order order, OutLink<Courier> link, Instant now) throws LinkFailure {
        Optional<Leaving.Attempt> attempt = order.leaving().attempt();
        if (attempt.isPresent()) {
            if (attempt.get().unclear()) {
                return Optional.of(DeliveryState.UNCLEAR);
            }
            if (now.isBefore(attempt.get().since().plus(link.carrier().longest()))) {
                return Optional.of(DeliveryState.SENDING);
            }
            record(new LeavingCommand.EndAttempt(order.id(), attempt.get().notice(), true, ""));
            return Optional.of(DeliveryState.UNCLEAR);
        }
        return order.owes()
                .filter(notice -> !link.carrier().way().carries(notice))
                .map(_ -> DeliveryState.BY_PHONE);
    }

    @Override
    public Receipt send(Order order, OutLink<Courier> link, Instant now) throws LinkFailure {
        Courier courier = link.carrier();
        OrderMessage message = message(order, link);
        if (courier.isRepeatable()) {
            return courier.carry(message, now, Departure.UNRECORDED);
        }
        Attempt attempt = new Attempt(order, message.notice(), courier);
        try {
            return courier.carry(message, now, attempt);
        } catch (LinkFailure e) {
            attempt.ended(e);
            throw e;
        }
    }

    @Override
    public Outcome arrived(Order order, OutLink<Courier> link, Instant sent, Receipt receipt) throws LinkFailure {
        return record(
                switch (notice(order)) {
                    case RECALL -> new OrderCommand.ConfirmRecall(order.id(), receipt.text());
                    case REWORK -> new OrderCommand.ConfirmRework(order.id(), receipt.text());
                    case VERDICT -> new OrderCommand.HoldCommand.ConfirmVerdict(order.id(), receipt.text());
                    case REMINDER -> new OrderCommand.ConfirmReminder(order.id(), receipt.text());
                    case ORDER ->
                        receipt.by() == Receipt.By.DEPARTMENT
                                ? new OrderCommand.RecordDelivery(
                                        order.id(),
                                        sent,
                                        receipt.text(),
                                        Optional.of(link.carrier().way()))
                                : new LeavingCommand.RecordHandover(
                                        order.id(),
                                        sent,
                                        receipt.text(),
                                        link.carrier().way());
                });
    }

    private OrderMessage message(Order order, OutLink<Courier> link) throws LinkFailure {
        Notice notice = notice(order);
        try {
            // what is said later is said of the order alone
            Optional<Incident> incident =
                    situation.incident(order.content().incident()).map(Versioned::state);
            return new OrderMessage(notice, order, incident, link.datum());
        } catch (JournalUnavailableException e) {
            throw LinkFailure.down(Note.of("LinkDetail.journal", e.why()), e);
        }
    }

    private static Notice notice(Order order) {
        return order.owes().orElseThrow(() -> new IllegalStateException("it waits because something is owed"));
    }

    private Outcome record(OrderCommand command) throws LinkFailure {
        return Carrier.record(desk, actor, Request.of(command));
    }

    /** One message over a way that would do it twice: on the disk before it leaves, and again when it came to nothing. */
    private final class Attempt implements Departure {

        private final Order order;
        private final Notice notice;
        private final Courier courier;
        private boolean left;

        Attempt(Order order, Notice notice, Courier courier) {
            this.order = order;
            this.notice = notice;
            this.courier = courier;
        }

        @Override
        public void leaves() throws LinkFailure {
            switch (record(new LeavingCommand.BeginAttempt(order.id(), notice, courier.way()))) {
                case Outcome.Done done -> left = true;
                case Outcome.Refused refused -> throw LinkFailure.withdrawn(Note.of("LinkDetail.movedOn"));
                case Outcome.Failed(var why) -> throw LinkFailure.down(Note.of("LinkDetail.journal", why), null);
            }
        }

        void ended(LinkFailure how) throws LinkFailure {
            if (left) {
                record(new LeavingCommand.EndAttempt(
                        order.id(), notice, how.isUnclear(), how.why().text(messages)));
            }
        }
    }
}
