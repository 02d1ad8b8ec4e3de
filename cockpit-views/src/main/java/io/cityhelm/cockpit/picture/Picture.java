package io.cityhelm.cockpit.picture;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands now, whole and immutable: every panel of one frame shows the same instant.
 *
 * @param at when it was read
 * @param alerts the open ones
 * @param incidents the open ones
 * @param orders all orders of the open incidents, ended ones too, and any other order that has not ended
 * @param needs the queue of the seat, by the next deadline
 * @param entries the length of the journal
 * @param unsent orders and recalls that a department does not know of
 */
public record Picture(
        Instant at,
        List<Versioned<Alert>> alerts,
        List<Versioned<Incident>> incidents,
        List<Versioned<Order>> orders,
        List<Need> needs,
        long entries,
        int unsent) {

    /** Before anything was read: the panels show that they are loading, not that all is quiet. */
    public static final Picture NOT_YET = new Picture(Instant.EPOCH, List.of(), List.of(), List.of(), List.of(), 0, 0);

    public Picture {
        alerts = List.copyOf(alerts);
        incidents = List.copyOf(incidents);
        orders = List.copyOf(orders);
        needs = List.copyOf(needs);
    }

    public Optional<Versioned<Alert>> alert(AlertKey key) {
        return alerts.stream().filter(a -> a.state().key().equals(key)).findFirst();
    }

    public Optional<Versioned<Incident>> incident(IncidentId id) {
        return incidents.stream().filter(i -> i.state().id().equals(id)).findFirst();
    }

    public Optional<Versioned<Order>> order(OrderId id) {
        return orders.stream().filter(o -> o.state().id().equals(id)).findFirst();
    }

    /** The orders of one incident, oldest first. */
    public List<Versioned<Order>> ordersOf(IncidentId incident) {
        return orders.stream()
                .filter(o -> o.state().content().incident().equals(incident))
                .toList();
    }
}
