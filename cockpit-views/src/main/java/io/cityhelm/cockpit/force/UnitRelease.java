package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentDecisions;
import io.cityhelm.core.force.Releases;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 全部释放: every unit that an incident holds, in one act. */
final class UnitRelease {

    private final MusterModel muster;
    private final CommandHand hand;
    private final Wording wording;
    private final ForceWords words;
    private final Messages messages;

    UnitRelease(MusterModel muster, CommandHand hand, Wording wording, ForceWords words) {
        this.muster = muster;
        this.hand = hand;
        this.wording = wording;
        this.words = words;
        this.messages = wording.messages();
    }

    Action action(Incident incident) {
        Optional<String> objection =
                held(incident).isEmpty() ? Optional.of(messages.text("force.none-held")) : objection(incident, "…");
        return new Action(Act.RELEASE_UNITS, "Alt+R", objection, () -> form(incident));
    }

    private ActionForm form(Incident incident) {
        Field.Words reason =
                Field.Words.of("words", messages.text("form.reason"), messages.text("force.release.prompt"), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.RELEASE_UNITS), incident.title()),
                        messages.name(Act.RELEASE_UNITS),
                        List.of(List.of(reason)),
                        () -> new Effect(lines(incident), objection(incident, reason.words())),
                        seen -> new Request.OnUnitsRelease(incident.id(), reason.words()),
                        () -> 0,
                        done -> muster.refresh()),
                hand,
                wording);
    }

    private List<Effect.Line> lines(Incident incident) {
        List<Effect.Line> lines = new ArrayList<>();
        held(incident).forEach(one -> lines.add(new Effect.Line(one.unit().name(), words.standing(one))));
        lines.add(new Effect.Line(messages.text("form.then"), messages.text("force.release.effect")));
        return lines;
    }

    private List<Assignment> held(Incident incident) {
        return muster.muster().get().of(incident.id()).stream()
                .map(Versioned::state)
                .toList();
    }

    private Optional<String> objection(Incident incident, String reason) {
        return hand.context()
                .map(context -> held(incident).stream()
                        .flatMap(one -> wording
                                .objection(AssignmentDecisions.decide(
                                        one, Releases.of(one, reason), context, incident, Optional.empty()))
                                .stream())
                        .findFirst())
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
