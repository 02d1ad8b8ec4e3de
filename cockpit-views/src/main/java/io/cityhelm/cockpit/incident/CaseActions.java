package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What can be done to an incident. Every action is offered always; the pure rules are asked beforehand with placeholder
 * words, so that each knows why it would be refused.
 */
public final class CaseActions {

    private static final String PROBE = "…";

    private final JurisdictionTree tree;
    private final OrderWriting orders;
    private final CaseForms forms;
    private final TieActions ties;
    private final CaseHoldActions holds;

    /** @param open the incidents that have not ended */
    public CaseActions(
            JurisdictionTree tree,
            CommandHand hand,
            Wording wording,
            OrderWriting orders,
            CaseFacts facts,
            Supplier<List<Incident>> open) {
        this.tree = tree;
        this.orders = orders;
        this.forms = new CaseForms(hand, wording, facts);
        this.ties = new TieActions(hand, wording, forms, open);
        this.holds = new CaseHoldActions(hand, wording.messages(), forms, facts.holdWords());
    }

    /** The actions on a case, in the order in which a case goes. @param version of the incident on the screen, later */
    public List<Action> of(Case what, LongSupplier version) {
        Incident now = what.incident().state();
        IncidentId id = now.id();
        List<Action> actions = new ArrayList<>();
        actions.add(action(Act.VERIFY, "V", what, version, new IncidentCommand.Verify(id, now.grade(), PROBE)));
        actions.add(orders.action(now));
        actions.add(action(Act.HANDLE, "W", what, version, new IncidentCommand.Handle(id, PROBE)));
        actions.add(action(Act.RESOLVE, "F", what, version, new IncidentCommand.Resolve(id, PROBE)));
        actions.add(action(Act.CLOSE, "C", what, version, new IncidentCommand.Close(id, PROBE)));
        actions.add(action(Act.ESCALATE, "E", what, version, new IncidentCommand.Escalate(id, PROBE)));
        actions.add(action(Act.TAKE_OVER, "T", what, version, new IncidentCommand.TakeOver(id, PROBE)));
        actions.add(action(Act.HAND_DOWN, "L", what, version, handDown(now)));
        actions.add(action(Act.RETURN, "B", what, version, new IncidentCommand.Return(id, PROBE)));
        actions.add(action(Act.REGRADE, "G", what, version, new IncidentCommand.Regrade(id, other(now), PROBE)));
        actions.add(action(Act.NOTE, "M", what, version, new IncidentCommand.Note(id, PROBE)));
        actions.add(action(Act.DISMISS, "X", what, version, new IncidentCommand.Dismiss(id, PROBE)));
        actions.addAll(ties.of(what, version));
        actions.addAll(holds.of(what, version));
        return List.copyOf(actions);
    }

    private Action action(Act act, String key, Case what, LongSupplier version, IncidentCommand probe) {
        return new Action(
                act,
                key,
                forms.objection(what, probe, what.surroundings()),
                () -> forms.of(act, what, below(what.incident().state()), version));
    }

    /** Who could get it from above: the jurisdictions between the owner and the place, the nearest first. */
    private List<JurisdictionCode> below(Incident now) {
        return tree.path(now.place().jurisdiction()).stream()
                .map(node -> node.code())
                .filter(code -> !code.equals(now.owner()) && tree.covers(now.owner(), code))
                .toList();
    }

    private IncidentCommand handDown(Incident now) {
        JurisdictionCode to = below(now).stream().findFirst().orElse(now.owner());
        return new IncidentCommand.HandDown(now.id(), to, PROBE);
    }

    private static Grade other(Incident now) {
        return now.grade() == Grade.I ? Grade.II : Grade.I;
    }
}
