package io.cityhelm.core.situation;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.util.List;
import java.util.Optional;

/** Orders that have come to an end, to look back at. Safe on any thread but the screen's: every call may touch the disk. */
public interface EndedOrders {

    /** @param incident the one that it belongs to, as it stands */
    record Past(Versioned<Order> order, Incident incident) {}

    /**
     * Newest first.
     *
     * @param before the one after which to go on; empty to begin with the newest
     * @param limit at most so many
     */
    List<Past> endedOrders(Optional<OrderId> before, int limit) throws JournalUnavailableException;
}
