package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Enquiry;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Asks the other side of one link, again and again, what became of the orders that it has and that does not tell by itself. One
 * order after the other; one round never overtakes another.
 */
final class FollowUp implements AutoCloseable {

    private final OutLink<Courier> link;
    private final Enquiry enquiry;
    private final CommandDesk desk;
    private final Situation situation;
    private final Actor.Rule outbox;
    private final Function<String, Optional<Actor.Department>> departments;
    private final Timer timer;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Runnable wait = () -> {};
    private volatile boolean closed;

    /** Starts at once. @param departments the actor of a department of the city pack */
    FollowUp(
            OutLink<Courier> link,
            Enquiry enquiry,
            CommandDesk desk,
            Situation situation,
            Actor.Rule outbox,
            Function<String, Optional<Actor.Department>> departments,
            Timer timer,
            Clock clock) {
        this.link = link;
        this.enquiry = enquiry;
        this.desk = desk;
        this.situation = situation;
        this.outbox = outbox;
        this.departments = departments;
        this.timer = timer;
        this.clock = clock;
        again();
    }

    @Override
    public void close() {
        closed = true;
        wait.run();
    }

    private void again() {
        if (!closed) {
            wait = timer.after(
                    enquiry.every(),
                    () -> Thread.ofVirtual().name("follow-up-" + link.id()).start(this::round));
        }
    }

    private void round() {
        if (link.isOn() && asking.compareAndSet(false, true)) {
            try {
                askForAll();
            } finally {
                asking.set(false);
            }
        }
        again();
    }

    private void askForAll() {
        try {
            for (Versioned<Order> each : situation.openOrders()) {
                Order order = each.state();
                if (!closed && order.awaitsResult() && isOurs(order)) {
                    for (Enquiry.Word word : enquiry.ask(order, clock.instant())) {
                        record(order, word);
                    }
                    link.meter().live();
                }
            }
        } catch (LinkFailure e) {
            link.meter().down(e.why(), clock.instant().plus(enquiry.every()));
        } catch (JournalUnavailableException e) {
            link.meter()
                    .down(
                            Note.of("LinkDetail.journal", e.why()),
                            clock.instant().plus(enquiry.every()));
        }
    }

    private boolean isOurs(Order order) {
        return order.leaving().way().filter(way -> way.link().equals(link.id())).isPresent();
    }

    private void record(Order order, Enquiry.Word word) throws LinkFailure {
        Instant now = clock.instant();
        switch (word) {
            case Enquiry.Word.Received(String receipt) ->
                Carrier.record(
                        desk,
                        outbox,
                        Request.of(new OrderCommand.RecordDelivery(
                                order.id(), now, receipt, order.leaving().way())));
            case Enquiry.Word.Answered answered -> {
                Optional<Actor.Department> department =
                        departments.apply(order.content().department());
                // what was recorded before is not said again
                if (department.isPresent()
                        && !order.answers().contains(answered.answer().id())) {
                    Carrier.record(
                            desk,
                            department.get(),
                            Request.of(new OrderCommand.RecordAnswer(order.id(), answered.answer())));
                    link.meter().accepted(1, Optional.of(answered.answer().at()));
                }
            }
        }
    }
}
