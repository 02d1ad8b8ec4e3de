package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Arrivals;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.AssignmentDecisions;
import io.cityhelm.core.force.Rhythm;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What comes next for the units that an incident holds: one list of steps, the most urgent first. */
final class UnitSteps {

    /** What an officer can note of a unit; the message {@code force.step.<NAME>} names each. */
    enum Step {
        CONFIRM,
        ARRIVE,
        RELEASE,
        CANCEL
    }

    /** One step of one unit. @param proposed its position, or a question that is open, asks for it */
    record Choice(Versioned<Assignment> assignment, Step step, boolean proposed) {}

    private final CityPack pack;
    private final UnitBoard units;
    private final MusterModel muster;
    private final CommandHand hand;
    private final Wording wording;
    private final ForceWords words;
    private final Messages messages;
    private final Clock clock;

    UnitSteps(
            CityPack pack,
            UnitBoard units,
            MusterModel muster,
            CommandHand hand,
            Wording wording,
            ForceWords words,
            Clock clock) {
        this.pack = pack;
        this.units = units;
        this.muster = muster;
        this.hand = hand;
        this.wording = wording;
        this.words = words;
        this.messages = wording.messages();
        this.clock = clock;
    }

    Action action(Incident incident) {
        List<Choice> choices = choices(incident);
        Optional<String> objection = choices.isEmpty()
                ? Optional.of(messages.text("force.none-held"))
                : objection(incident, choices.getFirst(), "…");
        return new Action(Act.MOVE_UNITS, "Shift+O", objection, () -> form(incident));
    }

    /** The steps that are open, those that something asks for first. */
    List<Choice> choices(Incident incident) {
        List<Choice> choices = new ArrayList<>();
        for (Versioned<Assignment> one : muster.muster().get().of(incident.id())) {
            switch (one.state().state()) {
                case RESERVED -> choices.add(new Choice(one, Step.CANCEL, false));
                case DISPATCHED -> {
                    choices.add(new Choice(one, Step.ARRIVE, seemsThere(one.state(), incident)));
                    choices.add(new Choice(one, Step.CANCEL, false));
                }
                case ON_SCENE -> {
                    boolean asked =
                            one.state().check().flatMap(c -> c.answerBy()).isPresent();
                    choices.add(new Choice(one, Step.CONFIRM, asked));
                    choices.add(new Choice(one, Step.RELEASE, false));
                }
                case RELEASED, CANCELLED -> {
                    // nobody holds it
                }
            }
        }
        choices.sort(Comparator.comparing((Choice choice) -> !choice.proposed()).thenComparing(Choice::step));
        return List.copyOf(choices);
    }

    /** Whether a unit that was sent seems to be there. */
    boolean seemsThere(Assignment one, Incident incident) {
        return unit(one)
                .filter(unit ->
                        Arrivals.seemsThere(one, unit, incident.place().point(), pack.resources(), clock.instant()))
                .isPresent();
    }

    /** How far a unit is away, and how old that is. */
    Optional<String> distance(Assignment one, Incident incident) {
        return unit(one)
                .map(unit -> messages.text(
                        "force.distance",
                        words.distance(unit.place().metresTo(incident.place().point())),
                        words.age(unit.at(), clock.instant())));
    }

    private Optional<Unit> unit(Assignment one) {
        return units.units().stream()
                .filter(unit -> unit.id().equals(one.unit().id()))
                .findFirst();
    }

    private ActionForm form(Incident incident) {
        Field.Choice<Choice> step = Field.Choice.of(
                "step",
                messages.text("force.step"),
                choices(incident).stream()
                        .map(choice -> option(choice, incident))
                        .toList(),
                Field.Look.LIST);
        Field.Words note = Field.Words.of("words", messages.text("force.note"), messages.text("force.step.prompt"), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.MOVE_UNITS), incident.title()),
                        messages.name(Act.MOVE_UNITS),
                        List.of(List.of(step), List.of(note)),
                        () -> effect(incident, step.choice().orElseThrow(), note.words()),
                        seen -> request(incident, step.choice().orElseThrow(), note.words()),
                        () -> 0,
                        done -> muster.refresh()),
                hand,
                wording);
    }

    private Field.Option<Choice> option(Choice choice, Incident incident) {
        Assignment one = choice.assignment().state();
        String name = messages.text(
                choice.proposed() ? "force.step.proposed" : "force.step.option",
                one.unit().name(),
                messages.text("force.step." + choice.step()));
        String detail = distance(one, incident)
                .map(far -> words.standing(one) + " · " + far)
                .orElse(words.standing(one));
        return new Field.Option<>(choice, name, detail, one.unit().id());
    }

    private Effect effect(Incident incident, Choice choice, String note) {
        return new Effect(
                List.of(
                        new Effect.Line(
                                messages.text("force.unit"),
                                choice.assignment().state().unit().name()),
                        new Effect.Line(
                                messages.text("form.then"), messages.text("force.step.effect." + choice.step()))),
                objection(incident, choice, note));
    }

    /** With the version that stood in the list: a unit that has moved on is refused, with how it stands. */
    private Request request(Incident incident, Choice choice, String note) {
        return Request.of(command(incident, choice, note), choice.assignment().version());
    }

    private AssignmentCommand command(Incident incident, Choice choice, String note) {
        String unit = choice.assignment().state().unit().id();
        Resources.Checks checks = pack.resources().checks(incident.grade().ordinal() + 1);
        return switch (choice.step()) {
            case CONFIRM -> new AssignmentCommand.AnswerCheck(unit, note);
            case ARRIVE -> new AssignmentCommand.Arrive(unit, new Rhythm(checks.every(), checks.answer()));
            case RELEASE -> new AssignmentCommand.Release(unit, note);
            case CANCEL -> new AssignmentCommand.Cancel(unit, note);
        };
    }

    private Optional<String> objection(Incident incident, Choice choice, String note) {
        return hand.context()
                .map(context -> wording.objection(AssignmentDecisions.decide(
                        choice.assignment().state(),
                        command(incident, choice, note),
                        context,
                        incident,
                        Optional.empty())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
