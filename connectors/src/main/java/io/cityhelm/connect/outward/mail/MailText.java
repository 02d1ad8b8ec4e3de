package io.cityhelm.connect.outward.mail;

import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a mail says: all that the order says, in words. Pure. */
final class MailText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final CityPack pack;
    private final Messages messages;
    private final Addressees addressees;

    MailText(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
        this.addressees = new Addressees(pack);
    }

    /** What it is, its number and its id: an answer by mail or telephone can name it. */
    String subject(OrderMessage message) {
        Order order = message.order();
        return messages.text(
                "mail.subject",
                messages.name(message.notice()),
                order.number(),
                order.id().toString());
    }

    String body(OrderMessage message) {
        Order order = message.order();
        List<String> lines = new ArrayList<>();
        add(lines, "mail.to", addressees.name(order.content().department(), messages));
        add(lines, "mail.notice", messages.name(message.notice()));
        switch (message.notice()) {
            case ORDER -> {}
            case RECALL -> add(lines, "mail.reason", order.latest().message());
            case REWORK -> order.rework().ifPresent(rework -> add(lines, "mail.reason", rework.reason()));
            case VERDICT ->
                order.holds().verdict().ifPresent(verdict -> {
                    add(lines, "mail.verdict", messages.text(verdict.granted() ? "mail.granted" : "mail.refused"));
                    add(lines, "mail.until", time(verdict.until()));
                    add(lines, "mail.reason", verdict.words());
                });
            case REMINDER ->
                order.reminders().ifPresent(reminders -> add(lines, "mail.count", String.valueOf(reminders.sent())));
        }
        lines.add("");
        order(lines, message);
        lines.add("");
        lines.add(messages.text("mail.answer"));
        return String.join("\r\n", lines) + "\r\n";
    }

    private void order(List<String> lines, OrderMessage message) {
        Order order = message.order();
        OrderContent content = order.content();
        add(lines, "mail.number", order.number());
        add(lines, "mail.id", order.id().toString());
        add(lines, "mail.kind", content.kind());
        add(lines, "mail.text", content.text());
        add(lines, "mail.issuer", pack.tree().nameOf(content.issuer()));
        content.place().ifPresent(place -> place(lines, place, message));
        message.incident().ifPresent(incident -> incident(lines, incident));
        order.queuedAt().ifPresent(at -> {
            add(lines, "mail.issued", time(at));
            add(lines, "mail.accept", time(at.plus(content.windows().accept())));
            add(lines, "mail.done", time(at.plus(content.windows().done())));
        });
        if (!order.terms().form().fields().isEmpty()) {
            add(
                    lines,
                    "mail.state",
                    order.terms().form().fields().stream()
                            .map(AnswerForm.Field::id)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void place(List<String> lines, Place place, OrderMessage message) {
        LonLat there = message.datum().fromWgs84(place.point());
        add(lines, "mail.address", place.address());
        add(lines, "mail.jurisdiction", pack.tree().nameOf(place.jurisdiction()));
        add(
                lines,
                "mail.point",
                String.format(Locale.ROOT, "%.6f, %.6f (%s)", there.lat(), there.lon(), message.datum()));
    }

    private void incident(List<String> lines, Incident incident) {
        add(lines, "mail.incident", incident.number() + " " + incident.title());
        add(lines, "mail.grade", messages.name(incident.grade()));
    }

    private void add(List<String> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(messages.text("mail.line", messages.text(key), words));
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(pack.info().zone()));
    }
}
