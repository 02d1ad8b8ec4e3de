package io.cityhelm.core.calling;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.calling.Rung.Since;
import io.cityhelm.core.calling.Rung.Until;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A ladder for tests, with one step of every sort, and orders to hang it on. */
public final class Ladder {

    public static final Instant ISSUED = Town.NOON;
    public static final Instant DELIVERED = ISSUED.plusSeconds(10);

    public static final List<Rung> RUNGS = List.of(
            rung(Since.DELIVERED, 180, Until.READ, Callee.DEPARTMENT, Channel.MESSAGE),
            rung(Since.DELIVERED, 420, Until.READ, Callee.DEPARTMENT, Channel.PHONE),
            rung(Since.DELIVERED, 900, Until.ANSWERED, Callee.LEVEL_ABOVE, Channel.COCKPIT),
            rung(Since.LATE, 0, Until.REPORTED, Callee.DEPARTMENT, Channel.EMAIL),
            rung(Since.LATE, 600, Until.REPORTED, Callee.LEVEL_ABOVE, Channel.COCKPIT),
            rung(Since.LIFTED, 1800, Until.REPORTED, Callee.DEPARTMENT, Channel.MESSAGE));

    private Ladder() {}

    static Rung rung(Since since, int seconds, Until until, Callee callee, Channel channel) {
        return new Rung(since, Duration.ofSeconds(seconds), until, callee, channel);
    }

    static Calling fresh() {
        return Calling.evolve(
                null,
                CallingDecisions.set(
                        Town.ORDER, "20261122-0002", Town.content(Town.INCIDENT, Town.STREET), RUNGS, ISSUED));
    }

    /** The order at a stage, as the events lead to it. */
    static Order order(OrderStage stage) {
        Order queued = Order.evolve(
                Order.evolve(
                        null,
                        new OrderEvent.OrderDrafted(
                                Town.ORDER, "20261122-0002", Town.content(Town.INCIDENT, Town.STREET), "li", ISSUED)),
                new OrderEvent.OrderQueued("li", ISSUED));
        if (stage == OrderStage.QUEUED) {
            return queued;
        }
        Order delivered = Order.evolve(
                Order.evolve(queued, new OrderEvent.OrderSent(DELIVERED)),
                new OrderEvent.OrderDelivered("r-1", DELIVERED));
        return switch (stage) {
            case DELIVERED -> delivered;
            case EXPIRED -> Order.evolve(delivered, new OrderEvent.OrderExpired(ISSUED.plusSeconds(600)));
            case CANCELLED -> Order.evolve(delivered, new OrderEvent.OrderCancelled("li", "no", DELIVERED));
            case VERIFIED -> Order.evolve(order(OrderStage.DONE), new OrderEvent.OrderVerified("li", "", DELIVERED));
            default ->
                Order.evolve(
                        delivered,
                        new OrderEvent.OrderAnswered(Town.answer("a-" + stage, stage, DELIVERED), DELIVERED));
        };
    }
}
