package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertDecisions;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** What can be done to an alert, with the reason of what cannot. */
public final class AlertActions {

    private static final String PROBE = "…";
    private static final IncidentId SOME = new IncidentId(new UUID(0, 0));

    private final CommandHand hand;
    private final Wording wording;
    private final AlertForms forms;
    private final Twinning twins;

    public AlertActions(CommandHand hand, Wording wording, AlertForms forms, Twinning twins) {
        this.hand = hand;
        this.wording = wording;
        this.forms = forms;
        this.twins = twins;
    }

    /** The actions on an alert. @param version of the alert on the screen, later */
    public List<Action> of(Versioned<Alert> alert, LongSupplier version) {
        AlertKey key = alert.state().key();
        List<Action> actions = new ArrayList<>();
        suspect(alert.state()).ifPresent(suspect -> actions.addAll(ofTwin(alert, suspect, version)));
        actions.addAll(List.of(
                action(Act.PROMOTE, "P", alert, version, new AlertCommand.Promote(key, SOME)),
                action(Act.ACKNOWLEDGE, "A", alert, version, new AlertCommand.Acknowledge(key, PROBE, Instant.MAX)),
                action(Act.SHELVE, "S", alert, version, new AlertCommand.Shelve(key, PROBE, Instant.MAX)),
                action(Act.CLEAR, "K", alert, version, new AlertCommand.Clear(key, PROBE))));
        return List.copyOf(actions);
    }

    /** The open incident that it may be. */
    Optional<Twinning.Suspect> suspect(Alert alert) {
        return twins.of(alert);
    }

    private List<Action> ofTwin(Versioned<Alert> alert, Twinning.Suspect suspect, LongSupplier version) {
        Alert now = alert.state();
        IncidentId twin = suspect.incident().id();
        return List.of(
                new Action(
                        Act.JOIN_INCIDENT,
                        "J",
                        objection(now, new AlertCommand.Promote(now.key(), twin)),
                        () -> forms.join(now, suspect, version, command -> objection(now, command))),
                new Action(
                        Act.REFUSE_TWIN,
                        "D",
                        objection(now, new AlertCommand.RefuseTwin(now.key(), twin, PROBE)),
                        () -> forms.refuse(now, suspect, version, command -> objection(now, command))));
    }

    private Action action(Act act, String key, Versioned<Alert> alert, LongSupplier version, AlertCommand probe) {
        return new Action(
                act,
                key,
                objection(alert.state(), probe),
                () -> forms.of(act, alert.state(), version, command -> objection(alert.state(), command)));
    }

    private Optional<String> objection(Alert alert, AlertCommand command) {
        Optional<Context> context = hand.context();
        return context.map(known -> wording.objection(AlertDecisions.decide(alert, command, known)))
                .orElseGet(() -> Optional.of(wording.messages().text("action.nobody")));
    }
}
