package io.cityhelm.connect.outward.cap;

import io.cityhelm.connect.cap.CapXml;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.pack.CityPack;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;

/**
 * Writes an order, and what there is to say about it later, as CAP 1.2: private, addressed to its department. The same notice is
 * the same text. Safe on any thread.
 *
 * @param status of the documents, in the words of the standard
 * @param category of the documents, in the words of the standard
 */
record OrderAlert(String sender, String status, String category, CityPack pack) {

    /** What a document is known by: no space, comma or sign of markup is in it. */
    static String identifier(OrderMessage message) {
        return message.key().replace(':', '.');
    }

    String write(OrderMessage message) {
        StringWriter text = new StringWriter();
        try {
            CapXml xml = CapXml.into(text);
            xml.alert();
            head(xml, message);
            info(xml, message);
            xml.over();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory does not fail", e);
        }
        return text.toString();
    }

    private void head(CapXml xml, OrderMessage message) throws XMLStreamException {
        Order order = message.order();
        xml.element(1, "identifier", identifier(message));
        xml.element(1, "sender", sender);
        xml.element(1, "sent", CapXml.time(said(message)));
        xml.element(1, "status", status);
        xml.element(
                1,
                "msgType",
                switch (message.notice()) {
                    case ORDER -> "Alert";
                    case RECALL -> "Cancel";
                    case REWORK, VERDICT, REMINDER -> "Update";
                });
        xml.element(1, "scope", "Private");
        xml.element(1, "addresses", order.content().department());
        xml.optional(1, "note", reason(message));
        if (message.notice() != Notice.ORDER) {
            xml.element(1, "references", sender + "," + order.id() + "," + CapXml.time(issued(order)));
        }
    }

    private void info(CapXml xml, OrderMessage message) throws XMLStreamException {
        Order order = message.order();
        OrderContent content = order.content();
        boolean over = message.notice() == Notice.RECALL;
        xml.start(1, "info");
        xml.element(2, "language", "zh-CN");
        xml.element(2, "category", category);
        xml.element(2, "event", message.incident().map(Incident::title).orElse(content.kind()));
        xml.element(2, "responseType", over ? "AllClear" : "Execute");
        xml.element(2, "urgency", over ? "Past" : "Immediate");
        xml.element(
                2, "severity", message.incident().map(i -> severity(i.grade())).orElse("Unknown"));
        xml.element(2, "certainty", "Observed");
        xml.element(2, "expires", CapXml.time(order.doneBy().orElse(issued(order))));
        xml.element(2, "senderName", pack.tree().nameOf(content.issuer()));
        xml.element(2, "headline", order.number());
        xml.element(2, "description", content.text());
        xml.pair(2, "parameter", "order", order.id().toString());
        xml.pair(2, "parameter", "kind", content.kind());
        xml.pair(
                2,
                "parameter",
                "accept-within",
                String.valueOf(content.windows().accept().toSeconds()));
        xml.pair(
                2,
                "parameter",
                "done-within",
                String.valueOf(content.windows().done().toSeconds()));
        if (content.place().isPresent()) {
            area(xml, content.place().get());
        }
        xml.end(1);
    }

    /** CAP is always in WGS 84, latitude first. */
    private void area(CapXml xml, Place place) throws XMLStreamException {
        LonLat point = place.point();
        xml.start(2, "area");
        xml.element(
                3, "areaDesc", place.address().isBlank() ? pack.tree().nameOf(place.jurisdiction()) : place.address());
        xml.element(
                3,
                "circle",
                BigDecimal.valueOf(point.lat()).toPlainString() + ","
                        + BigDecimal.valueOf(point.lon()).toPlainString() + " 0");
        xml.pair(3, "geocode", "jurisdiction", place.jurisdiction().value());
        xml.end(2);
    }

    private static String severity(Grade grade) {
        return switch (grade) {
            case I -> "Extreme";
            case II -> "Severe";
            case III -> "Moderate";
            case IV -> "Minor";
        };
    }

    private static String reason(OrderMessage message) {
        Order order = message.order();
        return switch (message.notice()) {
            case ORDER, REMINDER -> "";
            case RECALL -> order.latest().message();
            case REWORK -> order.rework().orElseThrow().reason();
            case VERDICT -> order.holds().verdict().orElseThrow().words();
        };
    }

    /** When it was said, and not when it goes out: the same notice is the same text. */
    private static Instant said(OrderMessage message) {
        Order order = message.order();
        return switch (message.notice()) {
            case ORDER -> issued(order);
            case RECALL -> order.latest().at();
            case REWORK -> order.rework().orElseThrow().at();
            case VERDICT -> order.holds().verdict().orElseThrow().at();
            case REMINDER -> order.reminders().orElseThrow().last().orElse(issued(order));
        };
    }

    private static Instant issued(Order order) {
        return order.queuedAt().orElse(order.latest().at());
    }
}
