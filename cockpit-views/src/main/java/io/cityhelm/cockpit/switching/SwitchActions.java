package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.plan.ActivationForms;
import io.cityhelm.cockpit.plan.PlanForms;
import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.staffing.Staffed;
import io.cityhelm.cockpit.staffing.StaffingForms;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionCommand;
import io.cityhelm.core.suggestion.SuggestionDecisions;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done to a suggestion, and to a response that waits for somebody, with the reason of what cannot. */
public final class SwitchActions {

    private static final String PROBE = "…";
    private static final ActivationId SOME = new ActivationId(new UUID(0, 0));

    private final PlansModel model;
    private final CityPack pack;
    private final PlanForms starts;
    private final ActivationForms steps;
    private final StaffingForms posts;
    private final PlanWords words;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public SwitchActions(
            PlansModel model,
            CityPack pack,
            PlanForms starts,
            ActivationForms steps,
            StaffingForms posts,
            PlanWords words,
            CommandHand hand,
            Wording wording) {
        this.model = model;
        this.pack = pack;
        this.starts = starts;
        this.steps = steps;
        this.posts = posts;
        this.words = words;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The actions on what is selected, the usual one first. */
    List<Action> of(SwitchMatter matter) {
        return switch (matter) {
            case SwitchMatter.OfSuggestion(Versioned<Suggestion> suggestion) -> ofSuggestion(suggestion);
            case SwitchMatter.OfActivation(Versioned<Activation> activation, Staffed staffed) -> {
                List<Action> all = new ArrayList<>(ofActivation(activation));
                all.addAll(activation.state().stage().isInForce() ? ofPosts(staffed) : List.of());
                yield List.copyOf(all);
            }
        };
    }

    private List<Action> ofSuggestion(Versioned<Suggestion> shown) {
        Suggestion suggestion = shown.state();
        Optional<ResponsePlan> plan = pack.plans().find(suggestion.proposed().plan());
        List<Action> actions = new ArrayList<>();
        plan.ifPresent(known -> actions.add(new Action(
                Act.ACTIVATE_PLAN,
                "P",
                objection(suggestion, new SuggestionCommand.Take(suggestion.id(), SOME)),
                () -> form(known, suggestion))));
        actions.add(new Action(
                Act.DISMISS_SUGGESTION,
                "X",
                objection(suggestion, new SuggestionCommand.Dismiss(suggestion.id(), PROBE)),
                () -> dismissal(shown)));
        return List.copyOf(actions);
    }

    /** A start; a raise when the plan is in force for the very scope at a milder level. */
    private ActionForm form(ResponsePlan plan, Suggestion suggestion) {
        return model.responses().get().live().stream()
                .filter(one -> one.state().stage() == ActivationStage.ACTIVE)
                .filter(one -> one.state().terms().plan().equals(plan.id())
                        && one.state()
                                .terms()
                                .scope()
                                .equals(suggestion.proposed().scope()))
                .findFirst()
                .map(milder -> steps.raise(milder, suggestion))
                .orElseGet(() -> starts.start(plan, suggestion));
    }

    private ActionForm dismissal(Versioned<Suggestion> shown) {
        Suggestion suggestion = shown.state();
        Field.Words reason =
                Field.Words.of("words", messages.text("form.reason"), messages.text("cockpit.plan.dismiss.prompt"), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "cockpit.plan.step.title",
                                messages.name(Act.DISMISS_SUGGESTION),
                                words.plan(suggestion.proposed().plan())),
                        messages.name(Act.DISMISS_SUGGESTION),
                        List.of(List.of(reason)),
                        () -> new Effect(
                                List.of(
                                        new Effect.Line(
                                                messages.text("cockpit.plan.preview.cause"),
                                                words.cause(
                                                        suggestion.proposed().cause())),
                                        new Effect.Line(
                                                messages.name(Act.DISMISS_SUGGESTION),
                                                messages.text("cockpit.plan.dismiss.effect"))),
                                objection(suggestion, new SuggestionCommand.Dismiss(suggestion.id(), reason.words()))),
                        seen -> Request.of(new SuggestionCommand.Dismiss(suggestion.id(), reason.words()), seen),
                        shown::version,
                        done -> model.refresh()),
                hand,
                wording);
    }

    private Optional<String> objection(Suggestion suggestion, SuggestionCommand command) {
        return hand.context()
                .map(context -> wording.objection(SuggestionDecisions.decide(suggestion, command, context)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private List<Action> ofActivation(Versioned<Activation> shown) {
        return shown.state().waiting().isPresent()
                ? List.of(
                        step(Act.APPROVE_PLAN, "Shift+A", shown, ActivationForms.Step.APPROVE),
                        step(Act.REFUSE_PLAN, "Shift+X", shown, ActivationForms.Step.REFUSE),
                        step(Act.OVERRIDE_PLAN, "Shift+I", shown, ActivationForms.Step.OVERRIDE))
                : shown.state().stage().isInForce()
                        ? List.of()
                        : List.of(
                                step(Act.REVIEW_PLAN, "Q", shown, ActivationForms.Step.REVIEW),
                                step(Act.CLOSE_PLAN, "C", shown, ActivationForms.Step.CLOSE));
    }

    private List<Action> ofPosts(Staffed shown) {
        return List.of(
                new Action(
                        Act.TAKE_POST,
                        "Alt+P",
                        posts.objectionToTake(shown),
                        () -> posts.take(shown, Optional.empty())),
                new Action(
                        Act.HAND_POST,
                        "Alt+T",
                        posts.objectionToMove(shown, Act.HAND_POST),
                        () -> posts.handOver(shown, Optional.empty())),
                new Action(
                        Act.LEAVE_POST,
                        "Alt+X",
                        posts.objectionToMove(shown, Act.LEAVE_POST),
                        () -> posts.leave(shown, Optional.empty())));
    }

    private Action step(Act act, String key, Versioned<Activation> shown, ActivationForms.Step step) {
        return new Action(act, key, steps.objection(shown.state(), step), () -> steps.form(shown, step));
    }
}
