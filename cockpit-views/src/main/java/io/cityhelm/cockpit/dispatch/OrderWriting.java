package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.AddressRules;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writing an order for an incident, previewed exactly as its department will read it. */
public final class OrderWriting {

    private static final String PROBE = "…";

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final OrderPreview preview;
    private final Proposals proposals;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public OrderWriting(
            CityPack pack, JurisdictionTree tree, Identities identities, CommandHand hand, Wording wording) {
        this.pack = pack;
        this.tree = tree;
        this.proposals = new Proposals(pack);
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.preview = new OrderPreview(pack, tree, hand, messages);
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
        Recipients recipients = new Recipients(pack, tree, incident, identities, messages);
        OrderDraft draft = new OrderDraft(pack, proposals, incident, messages, recipients.options());
        recipients.proposed().ifPresent(rule -> draft.address(rule.id()));
        List<List<Field>> columns = new ArrayList<>(draft.columns());
        columns.add(recipients.fields());
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.ORDER), incident.title()),
                        messages.name(Act.ORDER),
                        columns,
                        () -> effect(incident, recipients, draft),
                        // a new stream has no version to have seen
                        seen -> recipients.outgoing(draft.proposal()).request(),
                        () -> 0,
                        done -> {}),
                hand,
                wording);
    }

    private Effect effect(Incident incident, Recipients recipients, OrderDraft draft) {
        Outgoing outgoing = recipients.outgoing(draft.proposal());
        return new Effect(preview.lines(outgoing, recipients.proposed()), objection(incident, outgoing));
    }

    /** The order as its department will read it, and by which rule its addressee was proposed. */
    List<Effect.Line> lines(Incident incident, OrderProposal proposal, Optional<AddressRules.Proposed> proposed) {
        List<Effect.Line> lines = new ArrayList<>(preview.rule(proposed));
        lines.addAll(preview.lines(proposals.content(incident, proposal)));
        return lines;
    }

    /** The rules are asked about every order: what one of them forbids, none of them does. */
    private Optional<String> objection(Incident incident, Outgoing outgoing) {
        Optional<String> ofGroup =
                outgoing.isGroup() ? outgoing.group().objection().map(wording::refusal) : Optional.empty();
        return ofGroup.or(() -> outgoing.commands().stream()
                .flatMap(command -> objection(incident, command).stream())
                .findFirst());
    }

    private Optional<String> objection(Incident incident, OrderProposal proposal) {
        return objection(
                incident, new OrderCommand.DraftAndIssue(identities.order(), proposals.content(incident, proposal)));
    }

    private Optional<String> objection(Incident incident, OrderCommand command) {
        return hand.context()
                .map(context -> wording.objection(OrderDecisions.decide(null, command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
