package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the needs of a picture into words. Pure, for any thread. */
final class NeedRows {

    private final CityPack pack;
    private final Messages messages;

    NeedRows(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    List<NeedRow> of(Picture picture) {
        return picture.needs().stream().map(need -> row(need, picture)).toList();
    }

    private NeedRow row(Need need, Picture picture) {
        return switch (need.subject()) {
            case Need.Subject.OfAlert(var key) ->
                row(
                        need,
                        need.place(),
                        "",
                        picture.alert(key).map(a -> a.state().raisedAt()));
            case Need.Subject.OfIncident(var id) ->
                row(
                        need,
                        need.place(),
                        "",
                        picture.incident(id).map(i -> i.state()).map(Incident::stageSince));
            case Need.Subject.OfOrder(var id, var incident) -> {
                Optional<Order> order = picture.order(id).map(o -> o.state());
                String place = picture.incident(incident)
                        .map(i -> i.state().place().address())
                        .orElse("");
                yield row(need, place, order.map(this::standing).orElse(need.place()), order.flatMap(o -> since(o)));
            }
        };
    }

    private NeedRow row(Need need, String place, String standing, Optional<Instant> since) {
        String headline = place.isBlank() ? need.title() : messages.text("needs.headline", need.title(), place);
        String task = messages.name(need.what());
        return new NeedRow(
                need,
                headline,
                standing.isEmpty() ? task : messages.text("needs.task", task, standing),
                need.due().map(due -> new Deadline(since.orElse(due), due)));
    }

    /** The addressee and where the order stands with it. */
    private String standing(Order order) {
        String department = pack.department(order.content().department())
                .map(d -> messages.of(d.name()))
                .orElse(order.content().department());
        return messages.text("needs.order", department, messages.name(order.stage()));
    }

    /** A finished order's clock began when it was finished; every other one's when it was issued. */
    private static Optional<Instant> since(Order order) {
        return order.stage() == OrderStage.DONE ? Optional.of(order.latest().at()) : order.queuedAt();
    }
}
