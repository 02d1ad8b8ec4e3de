package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentCommand.HoldCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.incident.Surroundings;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms of the actions on an incident: what each asks for, and what each previews. */
final class CaseForms {

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final CaseFacts facts;

    CaseForms(CommandHand hand, Wording wording, CaseFacts facts) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.facts = facts;
    }

    /** The form of an act. @param below who could get it from above */
    ActionForm of(Act act, Case what, List<JurisdictionCode> below, LongSupplier version) {
        Incident now = what.incident().state();
        IncidentId id = now.id();
        Field.Words words = words(act);
        Field.Choice<Grade> grade = grades(now);
        Field.Choice<JurisdictionCode> lower = lower(below);
        return switch (act) {
            case VERIFY ->
                form(
                        act,
                        what,
                        version,
                        List.of(grade, words),
                        () -> new IncidentCommand.Verify(id, grade.choice().orElse(now.grade()), words.words()));
            case REGRADE ->
                form(
                        act,
                        what,
                        version,
                        List.of(grade, words),
                        () -> new IncidentCommand.Regrade(id, grade.choice().orElse(now.grade()), words.words()));
            case HAND_DOWN ->
                form(
                        act,
                        what,
                        version,
                        List.of(lower, words),
                        () -> new IncidentCommand.HandDown(id, lower.choice().orElse(now.owner()), words.words()));
            default -> form(act, what, version, List.of(words), () -> worded(act, id, words.words()));
        };
    }

    /** The commands that need nothing but words. */
    private static IncidentCommand worded(Act act, IncidentId id, String words) {
        return switch (act) {
            case DISMISS -> new IncidentCommand.Dismiss(id, words);
            case HANDLE -> new IncidentCommand.Handle(id, words);
            case RESOLVE -> new IncidentCommand.Resolve(id, words);
            case CLOSE -> new IncidentCommand.Close(id, words);
            case ESCALATE -> new IncidentCommand.Escalate(id, words);
            case TAKE_OVER -> new IncidentCommand.TakeOver(id, words);
            case RETURN -> new IncidentCommand.Return(id, words);
            case NOTE -> new IncidentCommand.Note(id, words);
            default -> throw new IllegalArgumentException("not an act on an incident by words alone: " + act);
        };
    }

    private ActionForm form(
            Act act, Case what, LongSupplier version, List<Field> fields, Supplier<IncidentCommand> command) {
        return form(act, what, what::surroundings, version, fields, command);
    }

    /** A form of any act on an incident. @param around what the rules have to know, for the fields as they stand */
    ActionForm form(
            Act act,
            Case what,
            Supplier<Surroundings> around,
            LongSupplier version,
            List<Field> fields,
            Supplier<IncidentCommand> command) {
        Incident now = what.incident().state();
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(act), now.title()),
                        messages.name(act),
                        List.of(fields),
                        () -> new Effect(lines(now, command.get()), objection(what, command.get(), around.get())),
                        seen -> Request.of(command.get(), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    /** Why the rules would say no. */
    Optional<String> objection(Case what, IncidentCommand command, Surroundings around) {
        return hand.context()
                .map(known -> wording.objection(
                        IncidentDecisions.decide(what.incident().state(), command, known, around)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private Field.Words words(Act act) {
        boolean optional = act == Act.VERIFY || act == Act.HANDLE || act == Act.CLOSE;
        String label = switch (act) {
            case RESOLVE -> "form.result";
            case NOTE -> "form.note";
            default -> optional ? "form.note.optional" : "form.reason";
        };
        return Field.Words.of("words", messages.text(label), messages.text("form.prompt." + act), 3);
    }

    private Field.Choice<Grade> grades(Incident now) {
        Field.Choice<Grade> grade = Field.Choice.among("grade", messages.text("case.grade"), Grade.class, messages);
        grade.choose(now.grade());
        return grade;
    }

    private Field.Choice<JurisdictionCode> lower(List<JurisdictionCode> below) {
        return Field.Choice.of(
                "lower",
                messages.text("form.to"),
                below.stream()
                        .map(code -> Field.Option.of(code, facts.ownerOf(code)))
                        .toList(),
                Field.Look.CHIPS);
    }

    private List<Effect.Line> lines(Incident now, IncidentCommand command) {
        List<Effect.Line> lines = new ArrayList<>();
        stageAfter(command)
                .ifPresent(stage -> lines.add(change("case.stage", messages.name(now.stage()), messages.name(stage))));
        gradeAfter(command)
                .filter(grade -> grade != now.grade())
                .ifPresent(grade -> lines.add(change("case.grade", messages.name(now.grade()), messages.name(grade))));
        ownerAfter(now, command)
                .ifPresent(owner -> lines.add(change("case.owner", facts.ownerOf(now.owner()), facts.ownerOf(owner))));
        lines.addAll(holds(now, command));
        lines.add(new Effect.Line(
                messages.text("form.then"),
                messages.text("form.effect." + command.getClass().getSimpleName())));
        return lines;
    }

    /** Until when; and what was asked for, for whoever decides. */
    private List<Effect.Line> holds(Incident now, IncidentCommand command) {
        return switch (command) {
            case HoldCommand.AskDeferral c -> List.of(line("hold.back", facts.clock(c.until())));
            case HoldCommand.Supervise c -> List.of(line("hold.due.supervision", facts.clock(c.due())));
            case HoldCommand.Grant c -> asked(now);
            case HoldCommand.Refuse c -> asked(now);
            default -> List.of();
        };
    }

    private List<Effect.Line> asked(Incident now) {
        return now.holds().asked().stream()
                .flatMap(ask ->
                        Stream.of(line("hold.back", facts.clock(ask.until())), line("form.reason", ask.reason())))
                .toList();
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private Effect.Line change(String label, String from, String to) {
        return new Effect.Line(messages.text(label), messages.text("timeline.change", from, to));
    }

    private static Optional<IncidentStage> stageAfter(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Verify c -> Optional.of(IncidentStage.VERIFIED);
            case IncidentCommand.Dismiss c -> Optional.of(IncidentStage.DISMISSED);
            case IncidentCommand.Handle c -> Optional.of(IncidentStage.IN_PROGRESS);
            case IncidentCommand.Resolve c -> Optional.of(IncidentStage.RESOLVED);
            case IncidentCommand.Close c -> Optional.of(IncidentStage.CLOSED);
            case IncidentCommand.Merge c -> Optional.of(IncidentStage.MERGED);
            case IncidentCommand.Reopen c -> Optional.of(IncidentStage.IN_PROGRESS);
            default -> Optional.empty();
        };
    }

    private static Optional<Grade> gradeAfter(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Verify c -> Optional.of(c.grade());
            case IncidentCommand.Regrade c -> Optional.of(c.grade());
            default -> Optional.empty();
        };
    }

    private Optional<JurisdictionCode> ownerAfter(Incident now, IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Escalate c -> facts.above(now.owner());
            case IncidentCommand.TakeOver c -> hand.officer().map(officer -> officer.jurisdiction());
            case IncidentCommand.HandDown c -> Optional.of(c.to());
            case IncidentCommand.Return c ->
                now.formerOwners().isEmpty()
                        ? Optional.empty()
                        : Optional.of(now.formerOwners().getLast());
            default -> Optional.empty();
        };
    }
}
