package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Writing an order for an incident, previewed exactly as its department will read it. */
public final class OrderWriting {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String PROBE = "…";

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Whereabouts places;
    private final Proposals proposals;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public OrderWriting(
            CityPack pack, JurisdictionTree tree, Identities identities, CommandHand hand, Wording wording) {
        this.pack = pack;
        this.tree = tree;
        this.places = new Whereabouts(tree);
        this.proposals = new Proposals(pack);
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The action that opens the form, with the reason why it cannot be opened now. */
    public Action action(Incident incident) {
        OrderProposal probe = new OrderProposal(
                pack.departments().iterator().next().id(),
                pack.orderKinds().iterator().next().id(),
                PROBE);
        return new Action(Act.ORDER, "D", objection(incident, probe), () -> form(incident));
    }

    private ActionForm form(Incident incident) {
        OrderDraft draft = new OrderDraft(pack, proposals, incident, messages);
        OrderId id = identities.order();
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.ORDER), incident.title()),
                        messages.name(Act.ORDER),
                        draft.columns(),
                        () -> effect(incident, draft.proposal()),
                        // a new stream has no version to have seen
                        seen -> Request.of(
                                new OrderCommand.DraftAndIssue(id, proposals.content(incident, draft.proposal()))),
                        () -> 0,
                        done -> {}),
                hand,
                wording);
    }

    private Effect effect(Incident incident, OrderProposal proposal) {
        return new Effect(lines(incident, proposal), objection(incident, proposal));
    }

    /** The order as its department will read it. */
    List<Effect.Line> lines(Incident incident, OrderProposal proposal) {
        OrderContent content = proposals.content(incident, proposal);
        return List.of(
                line("order.to", department(proposal.department())),
                line("order.text", proposal.text()),
                line("order.place", place(content)),
                line("order.windows", windows(content)),
                line("order.signed", signer()));
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private String department(String id) {
        return pack.department(id).map(d -> messages.of(d.name())).orElse("");
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

    private Optional<String> objection(Incident incident, OrderProposal proposal) {
        OrderCommand command =
                new OrderCommand.DraftAndIssue(identities.order(), proposals.content(incident, proposal));
        return hand.context()
                .map(context -> wording.objection(OrderDecisions.decide(null, command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
