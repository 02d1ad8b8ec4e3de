package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationDecisions;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.plan.Surroundings;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done to an activation, each as a form with its preview, or with the rule that says no beforehand. */
public final class ActivationForms {

    /** What can be done, in the order in which an activation goes. */
    public enum Step {
        APPROVE,
        REFUSE,
        OVERRIDE,
        RAISE,
        LOWER,
        END,
        REVIEW,
        CLOSE
    }

    private final PlansModel model;
    private final StepCommands commands;
    private final PlanWords words;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public ActivationForms(
            PlansModel model,
            CityPack pack,
            PlanWords words,
            CommandHand hand,
            Identities identities,
            Wording wording) {
        this.model = model;
        this.words = words;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.commands = new StepCommands(model, pack, identities, messages);
    }

    /** Why a step cannot be taken now, as a sentence; empty when it can. */
    public Optional<String> objection(Activation now, Step step) {
        return commands.levelsFor(now, step)
                .filter(List::isEmpty)
                .map(none -> messages.text("cockpit.plan.no-other-level"))
                .or(() -> objection(now, commands.probe(now, step)));
    }

    /** The form of a step that meets no objection. */
    public ActionForm form(Versioned<Activation> shown, Step step) {
        return form(shown, step, Optional.empty());
    }

    /** The form of a raise that a suggestion asks for, filled in with its level and its reason. */
    public ActionForm raise(Versioned<Activation> shown, Suggestion suggestion) {
        ActionForm form = form(shown, Step.RAISE, Optional.of(suggestion.id()));
        Prefill.choose(form, "level", suggestion.proposed().level()::equals);
        Prefill.write(form, words.cause(suggestion.proposed().cause()), "reason");
        return form;
    }

    private ActionForm form(Versioned<Activation> shown, Step step, Optional<SuggestionId> suggestion) {
        Activation now = shown.state();
        Optional<Field.Choice<ResponseLevel>> level = commands.levelsFor(now, step)
                .map(levels -> Field.Choice.of(
                        "level",
                        messages.text("cockpit.plan.field.level"),
                        levels.stream()
                                .map(one -> Field.Option.of(one, messages.name(one)))
                                .toList(),
                        Field.Look.CHIPS));
        Field.Words text = Field.Words.of(
                "reason",
                messages.text(step == Step.REVIEW ? "cockpit.plan.field.findings" : "form.reason"),
                messages.text("cockpit.plan.prompt." + step),
                step == Step.REVIEW ? 6 : 3);
        List<Field> fields = new ArrayList<>();
        level.ifPresent(fields::add);
        fields.add(text);
        Supplier<ActivationCommand> command = () -> following(
                suggestion,
                commands.command(
                        now,
                        step,
                        text.words(),
                        level.flatMap(Field.Choice::choice).orElse(now.level())));
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "cockpit.plan.step.title", messages.text("cockpit.plan.step." + step), words.line(now)),
                        messages.text("cockpit.plan.step." + step),
                        List.of(fields),
                        () -> effect(now, step, command.get()),
                        seen -> Request.of(command.get(), seen),
                        () -> model.responses()
                                .get()
                                .find(now.id())
                                .map(Versioned::version)
                                .orElse(shown.version()),
                        done -> model.refresh()),
                hand,
                wording);
    }

    /** Ticks an item of the checklist: one press, recorded with who did it. @param said called with a refusal */
    public void tick(Versioned<Activation> shown, String item, java.util.function.Consumer<String> said) {
        hand.submit(
                Request.of(new ActivationCommand.Tick(shown.state().id(), item)),
                outcome -> {
                    switch (outcome) {
                        case io.cityhelm.core.command.Outcome.Done done -> model.refresh();
                        case io.cityhelm.core.command.Outcome.Refused(var refusal) ->
                            said.accept(wording.refusal(refusal));
                        case io.cityhelm.core.command.Outcome.Failed(var why) -> said.accept(wording.failure(why));
                    }
                },
                e -> said.accept(wording.failure()));
    }

    private static ActivationCommand following(Optional<SuggestionId> suggestion, ActivationCommand command) {
        return command instanceof ActivationCommand.Raise raise
                ? new ActivationCommand.Raise(raise.activation(), raise.measures(), raise.reason(), suggestion)
                : command;
    }

    private Effect effect(Activation now, Step step, ActivationCommand command) {
        List<Effect.Line> lines = new ArrayList<>();
        if (step == Step.OVERRIDE) {
            lines.add(outcome(step));
        }
        if (step == Step.APPROVE || step == Step.OVERRIDE) {
            lines.addAll(awaited(now));
        } else if (command instanceof ActivationCommand.Raise raise) {
            lines.addAll(words.preview(raise.measures()));
        } else if (command instanceof ActivationCommand.Lower lower) {
            lines.addAll(words.preview(lower.measures()));
        } else {
            lines.add(outcome(step));
        }
        return new Effect(lines, objection(now, command));
    }

    private Optional<String> objection(Activation now, ActivationCommand command) {
        return hand.context()
                .map(context -> wording.objection(ActivationDecisions.decide(
                        now, command, context, new Surroundings(List.of(), Optional.empty()))))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private Effect.Line outcome(Step step) {
        return new Effect.Line(
                messages.text("cockpit.plan.step." + step), messages.text("cockpit.plan.effect." + step));
    }

    /** What follows when what waits is let go: the measures of a level, or the end. */
    private List<Effect.Line> awaited(Activation now) {
        List<Effect.Line> lines = new ArrayList<>();
        now.waiting().ifPresent(asked -> {
            lines.add(new Effect.Line(messages.text("cockpit.plan.preview.proposed"), asked.reason()));
            asked.measures()
                    .ifPresentOrElse(
                            measures -> lines.addAll(words.preview(measures)), () -> lines.add(outcome(Step.END)));
        });
        return lines;
    }
}
