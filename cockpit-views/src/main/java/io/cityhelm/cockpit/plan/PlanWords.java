package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.text.CauseWords;
import io.cityhelm.cockpit.text.KindNames;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.ChecklistItem;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.Pace;
import io.cityhelm.core.plan.PreparedOrder;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.plan.Trigger;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans and activations in words. For one thread at a time. */
public final class PlanWords {

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Wording wording;
    private final CauseWords causes;
    private final People people;
    private final KindNames kinds;
    private final Messages messages;

    public PlanWords(CityPack pack, JurisdictionTree tree, Wording wording) {
        this.pack = pack;
        this.tree = tree;
        this.wording = wording;
        this.causes = new CauseWords(pack, tree, wording);
        this.messages = wording.messages();
        this.people = new People(pack, messages);
        this.kinds = new KindNames(pack, messages);
    }

    /** The pill of a place: peace, or the strictest response in force there, with its domain and scope. */
    public String state(Optional<ResponseInForce> inForce, List<Activation> below) {
        if (inForce.isPresent()) {
            Activation leading = inForce.get().leading();
            return messages.text(
                    "cockpit.state.war",
                    messages.name(leading.level()),
                    domain(leading.terms().domain()),
                    place(leading.terms().scope()));
        }
        return below.isEmpty()
                ? messages.text("cockpit.state.peace")
                : messages.text("cockpit.state.peace.below", below.size());
    }

    /** What the pill's note adds: every response, and the clocks that hold. */
    public String stateNote(Optional<ResponseInForce> inForce, List<Activation> below) {
        List<Activation> all = inForce.map(ResponseInForce::all).orElse(below);
        if (all.isEmpty()) {
            return messages.text("cockpit.state.peace.note");
        }
        String lines = all.stream().map(this::line).collect(Collectors.joining("\n"));
        return inForce.map(now -> String.join("\n", messages.name(now.reason(tree)), lines, pace(now.pace())))
                .orElse(lines);
    }

    /** One activation in a line; one that somebody switched alone says so wherever it stands. */
    public String line(Activation activation) {
        String line = messages.text(
                "cockpit.plan.line",
                messages.name(activation.level()),
                plan(activation.terms().plan()),
                place(activation.terms().scope()),
                messages.name(activation.stage()));
        return activation.overrides().isEmpty() ? line : messages.text("cockpit.plan.line.overridden", line);
    }

    /** What waits for a second person. */
    public String pending(Activation.Pending pending) {
        return pending.measures()
                .map(measures -> messages.text(
                        "cockpit.plan.detail.pending",
                        messages.name(measures.level()),
                        person(pending.by()),
                        pending.reason()))
                .orElseGet(
                        () -> messages.text("cockpit.plan.detail.pending.end", person(pending.by()), pending.reason()));
    }

    /** Who switched alone, when and why. */
    String overridden(Activation.Overridden one) {
        return messages.text("cockpit.plan.detail.overridden", person(one.by()), clock(one.at()), one.reason());
    }

    /** The name of an account. */
    public String person(String account) {
        return people.name(account);
    }

    public String pace(Pace pace) {
        return messages.text(
                "cockpit.plan.pace",
                wording.period(pace.refresh()),
                wording.period(pace.phoneReport()),
                wording.period(pace.writtenReport()),
                wording.period(pace.followUp()));
    }

    public String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OfWarning warning ->
                messages.text(
                        "cockpit.plan.trigger.warning",
                        warning.hazards().stream()
                                .map(kinds::hazard)
                                .collect(Collectors.joining(messages.text("cockpit.plan.or"))),
                        messages.text("cockpit.plan.colour." + warning.colour()));
            case Trigger.OfIndicator indicator ->
                messages.text(
                        indicator.lasting().isZero()
                                ? "cockpit.plan.trigger.indicator"
                                : "cockpit.plan.trigger.indicator.lasting",
                        pack.indicator(indicator.indicator())
                                .map(known -> messages.of(known.name()))
                                .orElse(indicator.indicator()),
                        wording.number(indicator.atLeast(), 0),
                        pack.indicator(indicator.indicator())
                                .map(known -> messages.of(known.unit()))
                                .orElse(""),
                        wording.span(indicator.lasting()));
            case Trigger.OfIncident incident ->
                messages.text(
                        "cockpit.plan.trigger.incident",
                        incident.categories().stream()
                                .map(kinds::of)
                                .collect(Collectors.joining(messages.text("cockpit.plan.or"))),
                        messages.name(incident.grade()));
        };
    }

    /** Why a trigger held, with the figures of that moment. */
    public String cause(Cause cause) {
        return causes.of(cause);
    }

    /** Every order that will leave, exactly as it will, and the clocks that will hold. */
    public List<Effect.Line> preview(Measures measures) {
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(
                messages.text("cockpit.plan.preview.orders"),
                messages.text("cockpit.plan.preview.count", measures.orders().size())));
        measures.orders().forEach(order -> lines.add(line(order)));
        lines.add(new Effect.Line(messages.text("cockpit.plan.preview.pace"), pace(measures.pace())));
        lines.add(new Effect.Line(
                messages.text("cockpit.plan.preview.roster"),
                measures.roster().stream()
                        .map(duty -> messages.text(
                                "cockpit.plan.duty",
                                department(duty.department()),
                                messages.of(duty.post()),
                                duty.people()))
                        .collect(Collectors.joining(messages.text("cockpit.plan.and")))));
        return lines;
    }

    private Effect.Line line(PreparedOrder order) {
        var content = order.content();
        String kind = pack.orderKind(content.kind())
                .map(known -> messages.of(known.name()))
                .orElse(content.kind());
        return new Effect.Line(
                department(content.department()),
                messages.text(
                        "cockpit.plan.preview.order",
                        kind,
                        content.text(),
                        wording.span(content.windows().accept()),
                        wording.span(content.windows().done())));
    }

    /** Time of day. */
    public String clock(Instant at) {
        return wording.shortClock(at);
    }

    /** When an item of the checklist is due, before the level came into force as a span. */
    String due(Activation activation, ChecklistItem item) {
        return activation.stage().isInForce()
                ? clock(activation.levelSince().plus(item.due()))
                : wording.span(item.due());
    }

    public String plan(String id) {
        return pack.plans().find(id).map(plan -> messages.of(plan.name())).orElse(id);
    }

    public String domain(String id) {
        return pack.domain(id).map(domain -> messages.of(domain.name())).orElse(id);
    }

    public String department(String id) {
        return pack.department(id).map(known -> messages.of(known.name())).orElse(id);
    }

    public String place(JurisdictionCode code) {
        return tree.nameOf(code);
    }
}
