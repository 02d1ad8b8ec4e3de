package io.cityhelm.connect.outward.signed;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.Holds;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Reminders;
import io.cityhelm.core.dispatch.Rework;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An order as the department API writes it.
 *
 * @param key the idempotency key
 * @param path below the link's URL
 * @param body JSON
 */
public record OrderLetter(String key, String path, String body) implements Letter {

    public static OrderLetter of(OrderMessage message) {
        Order order = message.order();
        return switch (message.notice()) {
            case ORDER -> order(message);
            case RECALL -> recall(message);
            case REWORK -> rework(message, order.rework().orElseThrow());
            case VERDICT -> verdict(message, order.holds().verdict().orElseThrow());
            case REMINDER -> reminder(message, order.reminders().orElseThrow());
        };
    }

    /** The order itself. It does not change between attempts, because everything in it was fixed when it was issued. */
    private static OrderLetter order(OrderMessage message) {
        Order order = message.order();
        OrderContent content = order.content();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "number", order.number(),
                "department", content.department(),
                "kind", content.kind(),
                "text", content.text(),
                "issuer", content.issuer().value(),
                "incident", incident(content, message.incident()),
                "place",
                        content.place()
                                .map(place -> place(place, message.datum()))
                                .orElse(null),
                "issuedAt", order.queuedAt().map(Instant::toString).orElse(null),
                "windows", windows(content.windows()),
                "answer", form(order.terms().form()),
                "joint", order.terms().group().map(OrderLetter::joint).orElse(null));
        return new OrderLetter(message.key(), "", Json.write(body));
    }

    /** Word that the order was taken back. */
    private static OrderLetter recall(OrderMessage message) {
        Order order = message.order();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "department", order.content().department(),
                "reason", order.latest().message(),
                "at", order.latest().at().toString());
        return new OrderLetter(message.key(), "/" + order.id() + "/cancel", Json.write(body));
    }

    /** Word that the result was checked and sent back. Each time has a key of its own. */
    private static OrderLetter rework(OrderMessage message, Rework rework) {
        Order order = message.order();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "department", order.content().department(),
                "reason", rework.reason(),
                "count", rework.count(),
                "at", rework.at().toString());
        return new OrderLetter(message.key(), "/" + order.id() + "/rework", Json.write(body));
    }

    /** Word that an answer, or the result, is awaited. Each time has a key of its own. */
    private static OrderLetter reminder(OrderMessage message, Reminders reminders) {
        Order order = message.order();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "department", order.content().department(),
                "reason", order.content().text(),
                "count", reminders.sent(),
                "at", reminders.last().map(Instant::toString).orElse(null));
        return new OrderLetter(message.key(), "/" + order.id() + "/remind", Json.write(body));
    }

    /** Word of what became of a request for more time. Each time has a key of its own. */
    private static OrderLetter verdict(OrderMessage message, Holds.Verdict verdict) {
        Order order = message.order();
        Map<String, Object> body = Json.object(
                "id", order.id().toString(),
                "department", order.content().department(),
                "request", verdict.request(),
                "granted", verdict.granted(),
                "until", verdict.granted() ? verdict.until().toString() : null,
                "reason", verdict.words(),
                "at", verdict.at().toString());
        return new OrderLetter(message.key(), "/" + order.id() + "/extension", Json.write(body));
    }

    /** What the department is asked to state; left out when it is nothing. */
    private static List<Map<String, Object>> form(AnswerForm form) {
        return form.fields().isEmpty()
                ? null
                : form.fields().stream().map(OrderLetter::field).toList();
    }

    private static Map<String, Object> field(AnswerForm.Field field) {
        return Json.object(
                "id", field.id(),
                "type", word(field.type()),
                "required", field.requiredAt().stream().map(OrderLetter::word).toList(),
                "choices", field.choices().isEmpty() ? null : field.choices(),
                "least", field.least().orElse(null),
                "most", field.most().orElse(null),
                "future", field.future() ? true : null);
    }

    private static Map<String, Object> joint(Tie tie) {
        return Json.object(
                "group", tie.group().toString(),
                "part", word(tie.kind()),
                "lead", tie.other().map(OrderId::toString).orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
