package io.cityhelm.cockpit.incident;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.situation.Versioned;
import java.util.List;

/** An incident with all that belongs to it, read at one moment. @param orders oldest first @param timeline oldest first */
public record Case(Versioned<Incident> incident, List<Versioned<Order>> orders, List<Recorded> timeline) {

    public Case {
        orders = List.copyOf(orders);
        timeline = List.copyOf(timeline);
    }

    /** How many orders have not ended. */
    int openOrders() {
        return (int) orders.stream().filter(o -> !o.state().stage().isEnded()).count();
    }
}
