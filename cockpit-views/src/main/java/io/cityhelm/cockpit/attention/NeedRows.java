package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.dispatch.HoldWords;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.attention.NeedBundle;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Puts the needs of a picture into words. Pure, for any thread. */
final class NeedRows {

    private final Addressees addressees;
    private final Whereabouts places;
    private final HoldWords holds;
    private final Messages messages;
    private final int amber;
    private final Duration approveWithin;

    NeedRows(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.places = new Whereabouts(tree);
        this.addressees = new Addressees(pack);
        this.holds = new HoldWords(tree, pack.info().zone(), messages);
        this.messages = messages;
        this.amber = pack.limits().amber();
        this.approveWithin = pack.warnings().approveWithin();
    }

    /** The lines of the queue; what was given as one is one line. */
    List<NeedLine> of(Picture picture) {
        // three thousand alerts: looked up by key, not searched for
        Map<AlertKey, Alert> alerts = index(picture.alerts(), Alert::key);
        Map<IncidentId, Incident> incidents = index(picture.incidents(), Incident::id);
        Map<OrderId, Order> orders = index(picture.orders(), Order::id);
        Map<UUID, Integer> sizes = sizes(orders.values());
        return NeedBundle.of(
                        picture.needs(),
                        id -> Optional.ofNullable(orders.get(id))
                                .flatMap(order -> order.terms().group()))
                .stream()
                .<NeedLine>map(bundle -> bundle.group()
                        .<NeedLine>map(
                                tie -> ofGroup(bundle, tie, sizes.getOrDefault(tie.group(), 0), orders, incidents))
                        .orElseGet(() -> ofOne(bundle.first(), alerts, incidents, orders)))
                .toList();
    }

    private NeedRow ofOne(
            Need need, Map<AlertKey, Alert> alerts, Map<IncidentId, Incident> incidents, Map<OrderId, Order> orders) {
        return switch (need.subject()) {
            case Need.Subject.OfAlert(var key) -> ofAlert(need, Optional.ofNullable(alerts.get(key)));
            case Need.Subject.OfWarning warning ->
                row(need, Optional.empty(), need.place(), need.due().map(due -> due.minus(approveWithin)));
            case Need.Subject.OfIncident(var id) -> ofIncident(need, Optional.ofNullable(incidents.get(id)));
            case Need.Subject.OfOrder(var id, var incident) ->
                ofOrder(need, Optional.ofNullable(orders.get(id)), Optional.ofNullable(incidents.get(incident)));
        };
    }

    private NeedGroup ofGroup(
            NeedBundle bundle, Tie tie, int size, Map<OrderId, Order> orders, Map<IncidentId, Incident> incidents) {
        List<NeedRow> members = new ArrayList<>();
        for (Need need : bundle.members()) {
            if (need.subject() instanceof Need.Subject.OfOrder(var id, var incident)) {
                members.add(ofMember(need, orders.get(id)));
            }
        }
        NeedRow first = ofOne(bundle.first(), Map.of(), incidents, orders);
        String task =
                messages.text("needs.group", messages.name(bundle.first().what()), tie.title(), members.size(), size);
        return new NeedGroup(tie.group(), first.headline(), task, members);
    }

    /** How many orders each group has; what was given to another in its place does not count. */
    private static Map<UUID, Integer> sizes(Collection<Order> orders) {
        Map<UUID, Integer> sizes = new HashMap<>();
        orders.stream()
                .map(Order::terms)
                .filter(terms -> terms.tie(Tie.Kind.REPLACED_BY).isEmpty())
                .forEach(terms -> terms.group().ifPresent(tie -> sizes.merge(tie.group(), 1, Integer::sum)));
        return sizes;
    }

    /** Below the line of its group a member says only what is its own. */
    private NeedRow ofMember(Need need, Order order) {
        return new NeedRow(
                need,
                addressees.name(order.content().department(), messages),
                messages.text("needs.task", messages.name(need.what()), messages.name(order.stage())),
                need.due().map(due -> new Deadline(since(order).orElse(due), due, amber)),
                true);
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
                order.map(o -> standing(need, o)).orElse(need.place()),
                order.flatMap(o -> since(o)));
    }

    private NeedRow row(Need need, Optional<Place> place, String standing, Optional<Instant> since) {
        String where = place.map(places::brief).orElse("");
        String task = messages.name(need.what());
        return new NeedRow(
                need,
                where.isBlank() ? need.title() : messages.text("needs.headline", need.title(), where),
                standing.isEmpty() ? task : messages.text("needs.task", task, standing),
                need.due().map(due -> new Deadline(since.orElse(due), due, amber)),
                false);
    }

    /** The addressee and where the order stands with it, or what is asked for it. */
    private String standing(Need need, Order order) {
        String department = addressees.name(order.content().department(), messages);
        if (need.what() == Need.What.GRANT_HOLD && order.holds().asked().isPresent()) {
            return messages.text(
                    "needs.order", department, holds.asked(order.holds().asked().get()));
        }
        return messages.text("needs.order", department, messages.name(order.stage()));
    }

    /** A finished order's clock began when it was finished; every other one's when it was issued. */
    private static Optional<Instant> since(Order order) {
        return order.stage() == OrderStage.DONE || order.stage() == OrderStage.HELD
                ? Optional.of(order.latest().at())
                : order.queuedAt();
    }
}
