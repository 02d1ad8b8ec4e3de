package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.dispatch.OrderId;
import java.time.Instant;
import java.util.Optional;

/** What the way out knows about an order that has not reached its department yet. Safe on any thread, and quick. */
@FunctionalInterface
public interface OrderLinks {

    /** Nothing is known about any link. */
    OrderLinks NONE = order -> Optional.empty();

    /** The note on an order that still waits to leave; empty for one that left, or when nothing is known. */
    Optional<LinkNote> of(OrderId order);

    /**
     * How the way out stands for one order.
     *
     * @param down whether the department's link is known to be down
     * @param nextTry when it is tried again; empty when that is not planned
     */
    record LinkNote(boolean down, Optional<Instant> nextTry) {}
}
