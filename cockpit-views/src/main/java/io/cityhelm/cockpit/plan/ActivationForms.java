package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationDecisions;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.Surroundings;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static final String PROBE = "…";

    private final PlansModel model;
    private final CityPack pack;
    private final PlanProposals proposals;
    private final PlanWords words;
    private final CommandHand hand;
    private final Identities identities;
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
        this.pack = pack;
        this.proposals = new PlanProposals(pack);
        this.words = words;
        this.hand = hand;
        this.identities = identities;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** Why a step cannot be taken now, as a sentence; empty when it can. */
    public Optional<String> objection(Activation now, Step step) {
        return levelsFor(now, step)
                .filter(List::isEmpty)
                .map(none -> messages.text("cockpit.plan.no-other-level"))
                .or(() -> objection(now, probe(now, step)));
    }

    /** The form of a step that meets no objection. */
    public ActionForm form(Versioned<Activation> shown, Step step) {
        Activation now = shown.state();
        Optional<Field.Choice<ResponseLevel>> level = levelsFor(now, step)
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
        Supplier<ActivationCommand> command = () -> command(
                now, step, text.words(), level.flatMap(Field.Choice::choice).orElse(now.level()));
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

    private ActivationCommand probe(Activation now, Step step) {
        ResponseLevel level = levelsFor(now, step)
                .flatMap(levels -> levels.stream().findFirst())
                .orElse(now.level());
        return command(now, step, PROBE, level);
    }

    private ActivationCommand command(Activation now, Step step, String text, ResponseLevel level) {
        return switch (step) {
            case APPROVE -> new ActivationCommand.Approve(now.id(), text);
            case REFUSE -> new ActivationCommand.Refuse(now.id(), text);
            case OVERRIDE -> new ActivationCommand.OverrideApproval(now.id(), text);
            case RAISE ->
                new ActivationCommand.Raise(now.id(), measures(now, level, plan -> stricter(now, plan, level)), text);
            case LOWER ->
                new ActivationCommand.Lower(
                        now.id(), measures(now, level, plan -> proposals.milder(plan, level)), text);
            case END -> new ActivationCommand.End(now.id(), text);
            case REVIEW -> new ActivationCommand.Review(now.id(), text);
            case CLOSE -> new ActivationCommand.Close(now.id(), text);
        };
    }

    /** The measures of the pack as it is today; those in force when the pack has the plan or its level no more. */
    private Measures measures(Activation now, ResponseLevel level, Function<ResponsePlan, Measures> of) {
        return pack.plans()
                .find(now.terms().plan())
                .filter(plan -> plan.at(level).isPresent())
                .map(of)
                .orElse(now.measures());
    }

    private Measures stricter(Activation now, ResponsePlan plan, ResponseLevel level) {
        return proposals.measures(plan, level, occasion(now), now.sent(), identities::order, messages);
    }

    private PlanProposals.Occasion occasion(Activation now) {
        Optional<Incident> open = model.incidents().stream()
                .filter(incident -> incident.id().equals(now.terms().lead().id()))
                .findFirst();
        return open.map(PlanProposals.Occasion::of)
                .or(() -> now.terms()
                        .lead()
                        .opens()
                        .map(opening ->
                                PlanProposals.Occasion.of(now.terms().lead().id(), opening)))
                .orElseThrow(() -> new IllegalStateException("the lead incident is not open"));
    }

    /** The levels that a raise or a lowering may go to; empty for the other steps. */
    private Optional<List<ResponseLevel>> levelsFor(Activation now, Step step) {
        if (step != Step.RAISE && step != Step.LOWER) {
            return Optional.empty();
        }
        boolean led = now.terms().lead().opens().isPresent()
                || model.incidents().stream()
                        .anyMatch(one -> one.id().equals(now.terms().lead().id()));
        return Optional.of(pack.plans()
                .find(now.terms().plan())
                .filter(plan -> led)
                .map(plan -> PlanForms.levels(plan, now.level(), step == Step.RAISE))
                .orElse(List.of()));
    }
}
