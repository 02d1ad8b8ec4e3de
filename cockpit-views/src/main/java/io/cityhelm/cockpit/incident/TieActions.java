package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Act;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be done to an incident beside others, and after its end: merging, linking, help from above, reopening and
 * evaluating. Like {@link CaseActions}, each knows from the pure rules why it would be refused.
 */
final class TieActions {

    private static final String PROBE = "…";

    /** How many incidents a form offers to choose from. */
    private static final int OFFERED = 200;

    private final CommandHand hand;
    private final Wording wording;
    private final CaseForms forms;
    private final TieForms tieForms;
    private final Supplier<List<Incident>> open;

    /** @param open the incidents that have not ended */
    TieActions(CommandHand hand, Wording wording, CaseForms forms, Supplier<List<Incident>> open) {
        this.hand = hand;
        this.wording = wording;
        this.forms = forms;
        this.tieForms = new TieForms(wording.messages(), forms);
        this.open = open;
    }

    List<Action> of(Case what, LongSupplier version) {
        Incident now = what.incident().state();
        List<Action> actions = new ArrayList<>();
        actions.add(help(what, version));
        actions.add(tied(Act.MERGE, "J", what, version));
        actions.add(
                now.ties().parent().isPresent()
                        ? action(Act.UNLINK, "U", what, version, new IncidentCommand.Unlink(now.id(), PROBE))
                        : tied(Act.LINK, "U", what, version));
        if (now.stage() == IncidentStage.CLOSED) {
            actions.add(action(Act.EVALUATE, "Q", what, version, new IncidentCommand.Evaluate(now.id(), 5, "")));
            actions.add(action(Act.REOPEN, "O", what, version, new IncidentCommand.Reopen(now.id(), PROBE)));
        }
        return actions;
    }

    private Action help(Case what, LongSupplier version) {
        Incident now = what.incident().state();
        return now.help().isPresent()
                ? action(Act.ANSWER_HELP, "H", what, version, new IncidentCommand.AnswerHelp(now.id(), PROBE))
                : new Action(
                        Act.ASK_HELP,
                        "H",
                        forms.objection(
                                what, new IncidentCommand.AskHelp(now.id(), PROBE, List.of()), what.surroundings()),
                        () -> tieForms.askHelp(what, alike(now), version));
    }

    private Action action(Act act, String key, Case what, LongSupplier version, IncidentCommand probe) {
        return new Action(
                act, key, forms.objection(what, probe, what.surroundings()), () -> tieForms.of(act, what, version));
    }

    /** With another incident: open when there is any that the rules take. */
    private Action tied(Act act, String key, Case what, LongSupplier version) {
        return new Action(act, key, withAny(act, what), () -> tieForms.tied(act, what, candidates(act, what), version));
    }

    private Optional<String> withAny(Act act, Case what) {
        Optional<String> last = Optional.of(wording.messages().text("case.no-other"));
        for (Incident other : others(what).limit(OFFERED).toList()) {
            last = objection(act, what, other);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private List<Incident> candidates(Act act, Case what) {
        return others(what)
                .filter(other -> objection(act, what, other).isEmpty())
                .limit(OFFERED)
                .toList();
    }

    /** Of the same category first: duplicates and parts are mostly alike. */
    private Stream<Incident> others(Case what) {
        Incident now = what.incident().state();
        return open.get().stream()
                .filter(other -> !other.id().equals(now.id()))
                .sorted(Comparator.comparing(
                        (Incident other) -> !other.category().equals(now.category())));
    }

    /** The other open incidents of the same category that the same owner answers for, or somebody below. */
    private List<Incident> alike(Incident now) {
        Optional<Context> context = hand.context();
        return open.get().stream()
                .filter(other ->
                        !other.id().equals(now.id()) && other.category().equals(now.category()))
                .filter(other -> other.help().isEmpty())
                .filter(other -> context.filter(known -> known.tree().covers(now.owner(), other.owner()))
                        .isPresent())
                .limit(OFFERED)
                .toList();
    }

    private Optional<String> objection(Act act, Case what, Incident other) {
        IncidentCommand probe = act == Act.MERGE
                ? new IncidentCommand.Merge(what.incident().state().id(), other.id(), PROBE)
                : new IncidentCommand.Link(what.incident().state().id(), other.id(), "");
        return forms.objection(what, probe, what.surroundings().with(other));
    }
}
