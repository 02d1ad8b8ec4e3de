package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.dispatch.Holds;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.Reminders;
import io.cityhelm.core.dispatch.Rework;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** 缓办, 延期, 返工, 推诿, 督办 in words: as an order stands, and as it came about. Pure. */
public final class HoldWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final JurisdictionTree tree;
    private final ZoneId zone;
    private final Messages messages;

    public HoldWords(JurisdictionTree tree, ZoneId zone, Messages messages) {
        this.tree = tree;
        this.zone = zone;
        this.messages = messages;
    }

    /** All of it that stands; empty when nothing does. */
    public String of(Order order) {
        Holds holds = order.holds();
        List<String> parts = new ArrayList<>();
        holds.supervision().ifPresent(s -> parts.add(messages.text("hold.supervised", tree.nameOf(s.level()))));
        holds.deferral().ifPresent(d -> parts.add(messages.text("hold.deferred", at(d.until()))));
        holds.standstill().now().ifPresent(rest -> parts.add(messages.text("hold.standstill", at(rest.until()))));
        holds.asked().ifPresent(ask -> parts.add(asked(ask)));
        if (order.owesVerdict()) {
            parts.add(messages.text("hold.verdict.untold"));
        }
        if (holds.extended().isPositive()) {
            parts.add(messages.text("hold.extended", span(holds.extended())));
        }
        order.rework().map(Rework::count).ifPresent(count -> parts.add(messages.text("hold.reworked", count)));
        order.reminders()
                .map(Reminders::sent)
                .filter(sent -> sent > 0)
                .ifPresent(sent -> parts.add(messages.text("hold.reminded", sent)));
        holds.blame().ifPresent(fault -> parts.add(messages.text("hold.shirked")));
        return String.join(" · ", parts);
    }

    /** What is asked for, and that nobody has consented yet. */
    public String asked(Holds.Ask ask) {
        if (ask.request().isPresent()) {
            return messages.text("hold.asked.department", at(ask.request().get().until()));
        }
        return ask.until()
                .map(until -> messages.text("hold.asked.deferral", at(until)))
                .orElseGet(() ->
                        messages.text("hold.asked.extension", span(ask.longer().orElse(Duration.ZERO))));
    }

    /** What an event says beside its name. */
    public String of(HoldEvent event) {
        return switch (event) {
            case HoldEvent.DeferralAsked e -> joined(at(e.until()), e.reason());
            case HoldEvent.ExtensionAsked e -> joined(span(e.longer()), e.reason());
            case HoldEvent.ExtensionRequested e ->
                joined(at(e.request().until()), e.request().reason());
            case HoldEvent.ExtensionRequestIgnored e -> joined(at(e.request().until()), messages.name(e.why()));
            case HoldEvent.VerdictDelivered e -> e.receipt();
            case HoldEvent.HoldRefused e -> e.reason();
            case HoldEvent.OrderDeferred e -> joined(at(e.until()), e.note());
            case HoldEvent.OrderExtended e -> joined(span(e.longer()), e.note());
            case HoldEvent.OrderResumed e -> e.reason();
            case HoldEvent.ClocksStopped e -> at(e.until());
            case HoldEvent.ClocksWentOn e -> "";
            case HoldEvent.BlameShifted e -> e.reason();
            case HoldEvent.OrderSupervised e -> joined(tree.nameOf(e.level()), e.reason());
            case HoldEvent.SupervisionEnded e -> e.note();
        };
    }

    /** The question for how long. */
    public Field.Choice<Duration> lengths(Act act, List<Duration> lengths) {
        return Field.Choice.of(
                "length",
                messages.text("hold.length." + act.name()),
                lengths.stream().map(each -> Field.Option.of(each, span(each))).toList(),
                Field.Look.CHIPS);
    }

    /** A length in the largest unit that holds it whole. */
    public String span(Duration length) {
        if (length.toHours() >= 24 && length.toHours() % 24 == 0) {
            return messages.text("hold.days", length.toDays());
        }
        return length.toMinutes() % 60 == 0
                ? messages.text("hold.hours", length.toHours())
                : messages.text("hold.minutes", length.toMinutes());
    }

    String at(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }
}
