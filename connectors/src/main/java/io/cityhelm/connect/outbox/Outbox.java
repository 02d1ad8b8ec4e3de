package io.cityhelm.connect.outbox;

import io.cityhelm.connect.link.Backoff;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries orders, recalls, reminders and what became of requests to departments, by a {@link Carrier}. Safe on any thread.
 */
public final class Outbox implements AutoCloseable {

    private final Carrier<Order, Courier> carrier;
    private final FollowUps followUps;

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

    /** Starts at once. @param actor the rule in whose name deliveries are recorded @param messages in whose words failures are @param departments the actor of a department of the city pack */
    public Outbox(
            Supplier<List<OutLink<Courier>>> links,
            CommandDesk desk,
            Situation situation,
            Actor.Rule actor,
            Messages messages,
            Function<String, Optional<Actor.Department>> departments,
            Timer timer,
            Clock clock,
            Pace pace) {
        this.carrier =
                new Carrier<>("outbox", new Orders(links, desk, situation, actor, messages), desk, timer, clock, pace);
        this.followUps = new FollowUps(
                links,
                (link, enquiry) -> new FollowUp(link, enquiry, desk, situation, actor, departments, timer, clock));
        followUps.match();
    }

    /** How the delivery of an order stands; empty when it is not on its way: drafted, or arrived. */
    public Optional<DeliveryStatus> status(OrderId order) {
        return carrier.status(order);
    }

    /** Calls back when the status of an order may have changed, on the outbox's thread, until the handle is closed. */
    public AutoCloseable onChange(Consumer<OrderId> listener) {
        return carrier.onChange(order -> listener.accept(order.id()));
    }

    /** Looks now for what has to go out, and over which links: they may have come or gone. Returns at once. */
    public void wake() {
        followUps.match();
        carrier.wake();
    }

    /** Starts nothing new; what is on its way may still arrive, and is asked for again after the next start. */
    @Override
    public void close() {
        followUps.close();
        carrier.close();
    }
}
