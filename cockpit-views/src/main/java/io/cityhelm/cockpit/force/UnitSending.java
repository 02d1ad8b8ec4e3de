package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.AssignmentDecisions;
import io.cityhelm.core.force.AssignmentState;
import io.cityhelm.core.force.Belonging;
import io.cityhelm.core.force.DepotDoors;
import io.cityhelm.core.force.Recommendation;
import io.cityhelm.core.force.Recommendations;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitRef;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reserving and sending units: the recommended ones with their reasons, of those that the officer may send. */
final class UnitSending {

    /** More than these nobody reads. */
    private static final int MOST = 40;

    private final CityPack pack;
    private final UnitBoard units;
    private final DepotDoors depots;
    private final MusterModel muster;
    private final Recommendations recommendations;
    private final CommandHand hand;
    private final Wording wording;
    private final ForceWords words;
    private final Messages messages;
    private final Clock clock;

    UnitSending(
            CityPack pack,
            UnitBoard units,
            DepotDoors depots,
            MusterModel muster,
            CommandHand hand,
            Wording wording,
            ForceWords words,
            Clock clock) {
        this.pack = pack;
        this.units = units;
        this.depots = depots;
        this.muster = muster;
        this.recommendations = new Recommendations(pack.resources());
        this.hand = hand;
        this.wording = wording;
        this.words = words;
        this.messages = wording.messages();
        this.clock = clock;
    }

    Action action(Incident incident) {
        UnitRef anybody = new UnitRef("", "", "", "", incident.owner());
        Optional<String> objection =
                objection(incident, null, new AssignmentCommand.Reserve(anybody, incident.id(), ""));
        return new Action(
                Act.SEND_UNITS,
                "Shift+U",
                objection.isEmpty() && recommended(incident).isEmpty()
                        ? Optional.of(messages.text("force.nobody-free"))
                        : objection,
                () -> form(incident));
    }

    private ActionForm form(Incident incident) {
        Field.Choice<Recommendation> unit = Field.Choice.of(
                "unit",
                messages.text("force.unit"),
                recommended(incident).stream().map(this::option).toList(),
                Field.Look.LIST);
        Field.Choice<AssignmentState> how = Field.Choice.of(
                "how",
                messages.text("force.how"),
                List.of(
                        Field.Option.of(AssignmentState.DISPATCHED, messages.text("force.dispatch")),
                        Field.Option.of(AssignmentState.RESERVED, messages.text("force.reserve"))),
                Field.Look.CHIPS);
        Field.Words note =
                Field.Words.of("words", messages.text("form.note.optional"), messages.text("force.note.prompt"), 2);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.SEND_UNITS), incident.title()),
                        messages.name(Act.SEND_UNITS),
                        List.of(List.of(unit), List.of(how, note)),
                        () -> effect(incident, unit.choice(), how.choice().orElseThrow(), note.words()),
                        // the rules themselves refuse a unit that somebody took meanwhile, with who has it
                        seen -> Request.of(command(
                                incident,
                                unit.choice().orElseThrow().unit(),
                                how.choice().orElseThrow(),
                                note.words())),
                        () -> 0,
                        done -> muster.refresh()),
                hand,
                wording);
    }

    /** The units that the officer may send: free, or reserved for this very incident. */
    private List<Recommendation> recommended(Incident incident) {
        var held = muster.muster().get().assignments().stream()
                .map(one -> one.state())
                .filter(one -> !isReservedFor(one, incident))
                .map(one -> one.unit().id())
                .collect(java.util.stream.Collectors.toSet());
        List<Unit> mine = units.units().stream()
                .filter(unit -> pack.tree().covers(incident.owner(), Belonging.of(unit, pack)))
                .toList();
        return recommendations
                .of(incident.place().point(), incident.category(), mine, held, depots, clock.instant())
                .stream()
                .limit(MOST)
                .toList();
    }

    private static boolean isReservedFor(Assignment one, Incident incident) {
        return one.state() == AssignmentState.RESERVED && one.incident().equals(incident.id());
    }

    private Field.Option<Recommendation> option(Recommendation one) {
        String name = messages.text(
                "force.option",
                one.unit().name(),
                words.kind(one.unit()),
                messages.name(one.unit().status()));
        return new Field.Option<>(one, name, words.reasons(one), one.unit().id());
    }

    private Effect effect(Incident incident, Optional<Recommendation> chosen, AssignmentState how, String note) {
        if (chosen.isEmpty()) {
            return new Effect(List.of(), Optional.of(messages.text("force.nobody-free")));
        }
        Recommendation one = chosen.get();
        return new Effect(
                List.of(
                        line(
                                "force.unit",
                                one.unit().name() + " · "
                                        + words.department(one.unit().department())),
                        line("force.why", words.reasons(one)),
                        line("form.then", messages.text("force.effect." + how))),
                objection(
                        incident,
                        muster.muster().get().of(one.unit().id()).orElse(null),
                        command(incident, one.unit(), how, note)));
    }

    private AssignmentCommand command(Incident incident, Unit unit, AssignmentState how, String note) {
        UnitRef ref = Belonging.ref(unit, pack);
        return how == AssignmentState.RESERVED
                ? new AssignmentCommand.Reserve(ref, incident.id(), note)
                : new AssignmentCommand.Dispatch(ref, incident.id(), note);
    }

    private Optional<String> objection(Incident incident, Assignment now, AssignmentCommand command) {
        return hand.context()
                .map(context -> wording.objection(
                        AssignmentDecisions.decide(now, command, context, incident, Optional.empty())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }
}
