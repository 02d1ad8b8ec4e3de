package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the needs of a picture into words. Pure, for any thread. */
final class NeedRows {

    private final Addressees addressees;
    private final Whereabouts places;
    private final Messages messages;
    private final int amber;

    NeedRows(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.places = new Whereabouts(tree);
        this.addressees = new Addressees(pack);
        this.messages = messages;
        this.amber = pack.limits().amber();
    }

    List<NeedRow> of(Picture picture) {
        // three thousand alerts: looked up by key, not searched for
        Map<AlertKey, Alert> alerts = index(picture.alerts(), Alert::key);
        Map<IncidentId, Incident> incidents = index(picture.incidents(), Incident::id);
        Map<OrderId, Order> orders = index(picture.orders(), Order::id);
        return picture.needs().stream()
                .map(need -> switch (need.subject()) {
                    case Need.Subject.OfAlert(var key) -> ofAlert(need, Optional.ofNullable(alerts.get(key)));
                    case Need.Subject.OfIncident(var id) -> ofIncident(need, Optional.ofNullable(incidents.get(id)));
                    case Need.Subject.OfOrder(var id, var incident) ->
                        ofOrder(
                                need,
                                Optional.ofNullable(orders.get(id)),
                                Optional.ofNullable(incidents.get(incident)));
                })
                .toList();
    }

    private static <K, T> Map<K, T> index(List<Versioned<T>> all, Function<T, K> key) {
        Map<K, T> index = HashMap.newHashMap(all.size());
        all.forEach(one -> index.put(key.apply(one.state()), one.state()));
        return index;
    }

    private NeedRow ofAlert(Need need, Optional<Alert> alert) {
        return row(need, alert.map(a -> a.content().place()), "", alert.map(Alert::raisedAt));
    }

    private NeedRow ofIncident(Need need, Optional<Incident> incident) {
        // a need about a unit or a note says which one
        String about = switch (need.what()) {
            case CHECK_UNIT, FIND_UNIT, READ_NOTE -> need.place();
            default -> "";
        };
        return row(need, incident.map(Incident::place), about, incident.map(Incident::stageSince));
    }

    private NeedRow ofOrder(Need need, Optional<Order> order, Optional<Incident> incident) {
        return row(
                need,
                incident.map(Incident::place),
                order.map(this::standing).orElse(need.place()),
                order.flatMap(o -> since(o)));
    }

    private NeedRow row(Need need, Optional<Place> place, String standing, Optional<Instant> since) {
        String where = place.map(places::brief).orElse("");
        String task = messages.name(need.what());
        return new NeedRow(
                need,
                where.isBlank() ? need.title() : messages.text("needs.headline", need.title(), where),
                standing.isEmpty() ? task : messages.text("needs.task", task, standing),
                need.due().map(due -> new Deadline(since.orElse(due), due, amber)));
    }

    /** The addressee and where the order stands with it. */
    private String standing(Order order) {
        String department = addressees.name(order.content().department(), messages);
        return messages.text("needs.order", department, messages.name(order.stage()));
    }

    /** A finished order's clock began when it was finished; every other one's when it was issued. */
    private static Optional<Instant> since(Order order) {
        return order.stage() == OrderStage.DONE || order.stage() == OrderStage.HELD
                ? Optional.of(order.latest().at())
                : order.queuedAt();
    }
}
