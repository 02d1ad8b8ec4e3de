package io.cityhelm.connect.outbox;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An order as the department API writes it.
 *
 * @param key the idempotency key
 * @param path below the link's URL
 * @param body JSON
 */
record OrderLetter(String key, String path, String body) implements Letter {

    /** The order itself. It does not change between attempts, because everything in it was fixed when it was issued. */
    static OrderLetter order(Order order, Optional<Incident> incident, Datum datum) {
        OrderContent content = order.content();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "number", order.number(),
                "department", content.department(),
                "kind", content.kind(),
                "text", content.text(),
                "issuer", content.issuer().value(),
                "incident", incident(content, incident),
                "place", content.place().map(place -> place(place, datum)).orElse(null),
                "issuedAt", order.queuedAt().map(Instant::toString).orElse(null),
                "windows", windows(content.windows()));
        return new OrderLetter(order.id().toString(), "", Json.write(body));
    }

    /** Word that the order was taken back. */
    static OrderLetter recall(Order order) {
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "department", order.content().department(),
                "reason", order.latest().message(),
                "at", order.latest().at().toString());
        return new OrderLetter(order.id() + ":cancel", "/" + order.id() + "/cancel", Json.write(body));
    }

    private static Map<String, Object> incident(OrderContent content, Optional<Incident> incident) {
        return Json.object(
                "id", content.incident().toString(),
                "number", incident.map(Incident::number).orElse(null),
                "title", incident.map(Incident::title).orElse(null),
                "category", incident.map(Incident::category).orElse(null),
                "grade", incident.map(i -> i.grade().ordinal() + 1).orElse(null));
    }

    private static Map<String, Object> place(Place place, Datum datum) {
        LonLat there = datum.fromWgs84(place.point());
        return Json.object(
                "lon", there.lon(),
                "lat", there.lat(),
                "jurisdiction", place.jurisdiction().value(),
                "address", place.address());
    }

    private static Map<String, Object> windows(Windows windows) {
        return Json.object(
                "deliver", windows.deliver().toSeconds(),
                "accept", windows.accept().toSeconds(),
                "done", windows.done().toSeconds());
    }
}
