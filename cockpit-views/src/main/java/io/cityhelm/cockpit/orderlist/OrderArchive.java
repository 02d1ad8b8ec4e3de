package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.EndedOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks back through the orders that have ended, newest first, a bounded part at a time. Never on the FX thread. */
final class OrderArchive {

    /**
     * One part.
     *
     * @param looked how many orders were looked at for it
     * @param next where to go on; empty at the end
     */
    record Part(List<ListedOrder> orders, int looked, Optional<OrderId> next) {
        Part {
            orders = List.copyOf(orders);
        }
    }

    /** How much a part is. @param rows that it lists at most @param looked at most, when few match @param chunk read at once */
    record Bounds(int rows, int looked, int chunk) {
        static final Bounds USUAL = new Bounds(100, 5_000, 250);
    }

    private final EndedOrders ended;
    private final OrderRows rows;
    private final Bounds bounds;

    OrderArchive(EndedOrders ended, OrderRows rows, Bounds bounds) {
        this.ended = ended;
        this.rows = rows;
        this.bounds = bounds;
    }

    /** @param before where the part before said to go on; empty for the newest */
    Part read(OrderFilter wanted, Here here, Optional<OrderId> before, Instant now) throws JournalUnavailableException {
        List<ListedOrder> found = new ArrayList<>();
        Optional<OrderId> next = before;
        int looked = 0;
        while (looked < bounds.looked()) {
            List<EndedOrders.Past> chunk = ended.endedOrders(next, bounds.chunk());
            for (EndedOrders.Past past : chunk) {
                looked++;
                next = Optional.of(past.order().state().id());
                ListedOrder listed = new ListedOrder(
                        rows.row(past.order(), Optional.of(past.incident())),
                        past.incident().title());
                if (here.holds(past.incident()) && wanted.holds(listed, now)) {
                    found.add(listed);
                    if (found.size() == bounds.rows()) {
                        return new Part(found, looked, next);
                    }
                }
            }
            if (chunk.size() < bounds.chunk()) {
                return new Part(found, looked, Optional.empty());
            }
        }
        return new Part(found, looked, next);
    }
}
