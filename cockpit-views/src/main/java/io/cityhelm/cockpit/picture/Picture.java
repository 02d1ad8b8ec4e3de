package io.cityhelm.cockpit.picture;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Standing;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands now, whole and immutable: every panel of one frame shows the same instant. Safe on any thread. */
public final class Picture {

    /** Before anything was read: the panels show that they are loading, not that all is quiet. */
    public static final Picture NOT_YET =
            new Picture(Instant.EPOCH, new Standing(0, List.of(), List.of(), List.of(), 0), List.of());

    private final Instant at;
    private final Standing standing;
    private final List<Need> needs;
    private final Index<AlertKey, Alert> alerts;
    private final Index<IncidentId, Incident> incidents;
    private final Index<OrderId, Order> orders;

    private Picture(Instant at, Standing standing, List<Need> needs) {
        this.at = at;
        this.standing = standing;
        this.needs = List.copyOf(needs);
        this.alerts = new Index<>(standing.alerts(), Alert::key);
        this.incidents = new Index<>(standing.incidents(), Incident::id);
        this.orders = new Index<>(standing.orders(), Order::id);
    }

    private Picture(Instant at, Standing standing, List<Need> needs, Picture before) {
        this.at = at;
        this.standing = standing;
        this.needs = List.copyOf(needs);
        this.alerts = before.alerts.or(standing.alerts());
        this.incidents = before.incidents.or(standing.incidents());
        this.orders = before.orders.or(standing.orders());
    }

    /**
     * The picture after this one: what has not changed is not indexed again.
     *
     * @param at when it was read
     * @param needs the queue of the seat, by the next deadline
     */
    Picture next(Instant at, Standing standing, List<Need> needs) {
        return new Picture(at, standing, needs, this);
    }

    /** Whether another picture has the very same incidents and orders: whoever shows only these has nothing to do. */
    public boolean hasTheOrdersOf(Picture other) {
        return incidents() == other.incidents() && orders() == other.orders();
    }

    /** When it was read. */
    public Instant at() {
        return at;
    }

    /** The open alerts. */
    public List<Versioned<Alert>> alerts() {
        return standing.alerts();
    }

    /** The open incidents. */
    public List<Versioned<Incident>> incidents() {
        return standing.incidents();
    }

    /** All orders of the open incidents, ended ones too, and any other order that has not ended. */
    public List<Versioned<Order>> orders() {
        return standing.orders();
    }

    /** The queue of the seat, by the next deadline. */
    public List<Need> needs() {
        return needs;
    }

    /** The length of the journal. */
    public long entries() {
        return standing.entries();
    }

    /** Orders and recalls that a department does not know of. */
    public int unsent() {
        return standing.unsent();
    }

    public Optional<Versioned<Alert>> alert(AlertKey key) {
        return alerts.find(key);
    }

    public Optional<Versioned<Incident>> incident(IncidentId id) {
        return incidents.find(id);
    }

    public Optional<Versioned<Order>> order(OrderId id) {
        return orders.find(id);
    }

    /** The orders of one incident, oldest first. */
    public List<Versioned<Order>> ordersOf(IncidentId incident) {
        return orders().stream()
                .filter(o -> o.state().content().incident().equals(incident))
                .toList();
    }
}
