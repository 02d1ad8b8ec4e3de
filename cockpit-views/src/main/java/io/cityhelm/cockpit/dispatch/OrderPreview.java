package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.OrderKind;
import io.cityhelm.core.proposal.AddressRules;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order, or several that are given as one, as their addressees will read them. */
final class OrderPreview {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Whereabouts places;
    private final Addressees addressees;
    private final CommandHand hand;
    private final Messages messages;

    OrderPreview(CityPack pack, JurisdictionTree tree, CommandHand hand, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.places = new Whereabouts(tree);
        this.addressees = new Addressees(pack);
        this.hand = hand;
        this.messages = messages;
    }

    /** One order. */
    List<Effect.Line> lines(OrderContent content) {
        List<Effect.Line> lines = new ArrayList<>(List.of(
                line("order.to", addressees.name(content.department(), messages)),
                line("order.text", content.text()),
                line("order.place", place(content)),
                line("order.windows", windows(content))));
        consent(content).ifPresent(need -> lines.add(line("order.approval", need)));
        lines.add(line("order.signed", signer()));
        return List.copyOf(lines);
    }

    /** Whatever leaves, and by which rule its addressee was proposed. */
    List<Effect.Line> lines(Outgoing outgoing, Optional<AddressRules.Proposed> proposed) {
        List<Effect.Line> lines = new ArrayList<>(rule(proposed));
        lines.addAll(
                outgoing.isGroup()
                        ? group(outgoing.group())
                        : lines(outgoing.first().content()));
        return lines;
    }

    /** Whom the rule of the city proposes. */
    List<Effect.Line> rule(Optional<AddressRules.Proposed> proposed) {
        return proposed.stream()
                .map(rule -> line(
                        "order.rule",
                        messages.text(
                                "order.rule.text", messages.name(rule.rule()), addressees.name(rule.id(), messages))))
                .toList();
    }

    private List<Effect.Line> group(OrderGroup group) {
        OrderContent first = group.members().getFirst().content();
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(line(
                "order.group",
                messages.text(
                        "order.group." + group.sort().name(),
                        group.title(),
                        group.members().size())));
        lines.add(line("order.text", first.text()));
        lines.add(line("order.place", place(first)));
        int number = 0;
        for (OrderGroup.Member member : group.members()) {
            lines.add(new Effect.Line(label(group, ++number), each(member.content(), first)));
        }
        lines.add(line("order.signed", signer()));
        return lines;
    }

    private String label(OrderGroup group, int number) {
        return switch (group.sort()) {
            case BATCH -> messages.text("order.group.each", number);
            case JOINT -> messages.text(number == 1 ? "order.group.lead" : "order.group.helper");
        };
    }

    /** To whom, with which clocks, and its words where they are others than those of the first. */
    private String each(OrderContent content, OrderContent first) {
        String kind = pack.orderKind(content.kind())
                .map(OrderKind::name)
                .map(messages::of)
                .orElse(content.kind());
        String to = messages.text(
                "order.group.order", addressees.name(content.department(), messages), kind, windows(content));
        String words =
                content.text().equals(first.text()) ? to : messages.text("order.group.words", to, content.text());
        return consent(content).map(need -> words + " · " + need).orElse(words);
    }

    private Optional<String> consent(OrderContent content) {
        return pack.orderKind(content.kind())
                .flatMap(OrderKind::approval)
                .map(need ->
                        messages.text("order.approval.need", messages.name(need.level()), messages.name(need.role())));
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private String place(OrderContent content) {
        return content.place().map(places::full).orElseGet(() -> messages.text("order.nowhere"));
    }

    private String windows(OrderContent content) {
        Instant now = hand.context().map(Context::now).orElse(Instant.EPOCH);
        return messages.text(
                "order.windows.text",
                until(now, content.windows().deliver()),
                until(now, content.windows().accept()),
                until(now, content.windows().done()));
    }

    private String until(Instant now, Duration window) {
        return CLOCK.format(now.plus(window).atZone(pack.info().zone()));
    }

    private String signer() {
        Optional<Actor.Officer> officer = hand.officer();
        return officer.map(o -> messages.text("order.signer", tree.nameOf(o.jurisdiction()), o.name()))
                .orElse("");
    }
}
