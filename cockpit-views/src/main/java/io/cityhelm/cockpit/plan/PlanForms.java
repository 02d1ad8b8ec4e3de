package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationDecisions;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.Surroundings;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.suggestion.Proposed;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that proposes the start of a plan: scope, level, lead incident, reason, and every order that would leave. */
public final class PlanForms {

    private final PlansModel model;
    private final PlanProposals proposals;
    private final PlanWords words;
    private final JurisdictionTree tree;
    private final CommandHand hand;
    private final Identities identities;
    private final Wording wording;
    private final Messages messages;

    public PlanForms(
            PlansModel model,
            PlanProposals proposals,
            PlanWords words,
            JurisdictionTree tree,
            CommandHand hand,
            Identities identities,
            Wording wording) {
        this.model = model;
        this.proposals = proposals;
        this.words = words;
        this.tree = tree;
        this.hand = hand;
        this.identities = identities;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The scopes that an officer could put under a plan: the place shown and their own, of the plan's levels. */
    public List<Jurisdiction> scopes(ResponsePlan plan, Jurisdiction shown) {
        List<Jurisdiction> scopes = new ArrayList<>();
        hand.officer()
                .ifPresent(officer -> tree.path(shown.code()).reversed().stream()
                        .filter(node -> tree.covers(officer.jurisdiction(), node.code()))
                        .filter(node -> plan.scopes().contains(node.level()))
                        .forEach(scopes::add));
        return scopes;
    }

    /** @param scopes at least one */
    public ActionForm start(ResponsePlan plan, List<Jurisdiction> scopes) {
        return start(plan, scopes, Optional.empty());
    }

    /** The start that a suggestion asks for: its plan, level and scope, its incident where it has one, and its reason. */
    public ActionForm start(ResponsePlan plan, Suggestion suggestion) {
        Proposed proposed = suggestion.proposed();
        ActionForm form = start(plan, List.of(tree.get(proposed.scope())), Optional.of(suggestion));
        Prefill.choose(form, "level", proposed.level()::equals);
        Prefill.choose(
                form,
                "lead",
                lead -> lead instanceof Optional<?> named
                        && named.orElse(null) instanceof Incident incident
                        && incident.id().toString().equals(proposed.cause().subject()));
        Prefill.write(form, words.cause(proposed.cause()), "reason");
        return form;
    }

    private ActionForm start(ResponsePlan plan, List<Jurisdiction> scopes, Optional<Suggestion> suggestion) {
        ActivationId id = identities.activation();
        IncidentId opened = identities.incident();
        Field.Choice<ResponseLevel> level = Field.Choice.of(
                "level",
                messages.text("cockpit.plan.field.level"),
                plan.levels().reversed().stream()
                        .map(one -> Field.Option.of(one.level(), messages.name(one.level())))
                        .toList(),
                Field.Look.CHIPS);
        Field.Choice<Jurisdiction> scope = Field.Choice.of(
                "scope",
                messages.text("cockpit.plan.field.scope"),
                scopes.stream().map(one -> Field.Option.of(one, one.name())).toList(),
                Field.Look.LIST);
        Field.Choice<Optional<Incident>> lead =
                Field.Choice.of("lead", messages.text("cockpit.plan.field.lead"), leads(plan), Field.Look.LIST);
        Field.Words reason =
                Field.Words.of("reason", messages.text("form.reason"), messages.text("cockpit.plan.reason.prompt"), 3);
        Draft draft = new Draft(id, opened, plan, level, scope, lead, reason, suggestion);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("cockpit.plan.start.title", messages.of(plan.name())),
                        messages.text("cockpit.plan.start.verb"),
                        List.of(List.of(level, scope), List.of(lead, reason)),
                        () -> effect(draft),
                        seen -> Request.of(command(draft)),
                        () -> 0,
                        done -> model.refresh()),
                hand,
                wording);
    }

    /** What is chosen in the form. */
    private record Draft(
            ActivationId id,
            IncidentId opened,
            ResponsePlan plan,
            Field.Choice<ResponseLevel> level,
            Field.Choice<Jurisdiction> scope,
            Field.Choice<Optional<Incident>> lead,
            Field.Words reason,
            Optional<Suggestion> suggestion) {}

    private List<Field.Option<Optional<Incident>>> leads(ResponsePlan plan) {
        List<Field.Option<Optional<Incident>>> leads = new ArrayList<>();
        leads.add(new Field.Option<>(
                Optional.empty(), messages.text("cockpit.plan.lead.new"), messages.of(plan.name()), ""));
        String mine = hand.officer().map(o -> o.jurisdiction().value()).orElse("");
        model.incidents().stream()
                .filter(one -> one.owner().value().equals(mine))
                .filter(one -> one.stage() == IncidentStage.VERIFIED || one.stage() == IncidentStage.IN_PROGRESS)
                .forEach(one ->
                        leads.add(new Field.Option<>(Optional.of(one), one.title(), one.number(), one.category())));
        return leads;
    }

    private Effect effect(Draft draft) {
        Optional<Context> context = hand.context();
        if (context.isEmpty()) {
            return new Effect(List.of(), Optional.of(messages.text("action.nobody")));
        }
        ActivationCommand.Propose command = command(draft);
        List<Effect.Line> lines = new ArrayList<>();
        draft.suggestion()
                .ifPresent(one -> lines.add(new Effect.Line(
                        messages.text("cockpit.plan.preview.cause"),
                        words.cause(one.proposed().cause()))));
        lines.add(new Effect.Line(
                messages.text("cockpit.plan.preview.approver"), messages.text("cockpit.plan.preview.second")));
        lines.addAll(words.preview(command.measures()));
        Surroundings around = new Surroundings(
                model.responses().get().states(), draft.lead().choice().flatMap(chosen -> chosen));
        return new Effect(lines, wording.objection(ActivationDecisions.decide(null, command, context.get(), around)));
    }

    private ActivationCommand.Propose command(Draft draft) {
        Jurisdiction scope = draft.scope().choice().orElse(tree.root());
        ResponseLevel level = draft.level()
                .choice()
                .orElseGet(() -> draft.plan().levels().getLast().level());
        Optional<Incident> named = draft.lead().choice().flatMap(chosen -> chosen);
        LeadIncident lead = named.map(incident -> new LeadIncident(incident.id(), Optional.empty()))
                .orElseGet(() -> new LeadIncident(draft.opened(), Optional.of(opening(draft.plan(), level, scope))));
        PlanProposals.Occasion occasion = named.map(PlanProposals.Occasion::of)
                .orElseGet(() ->
                        PlanProposals.Occasion.of(draft.opened(), lead.opens().orElseThrow()));
        return new ActivationCommand.Propose(
                draft.id(),
                new Terms(scope.code(), draft.plan().domain(), draft.plan().id(), lead),
                proposals.measures(draft.plan(), level, occasion, List.of(), identities::order, messages),
                draft.reason().words(),
                draft.suggestion().map(Suggestion::id));
    }

    /** What is opened when nothing is named: an incident of the whole scope, with the grade of the level's rank. */
    private LeadIncident.Opening opening(ResponsePlan plan, ResponseLevel level, Jurisdiction scope) {
        String title = messages.text("cockpit.plan.opening", scope.name(), words.plan(plan.id()));
        return new LeadIncident.Opening(
                title,
                plan.category(),
                Grade.values()[level.ordinal()],
                new Place(scope.seat(), scope.code(), scope.name()),
                hand.officer().map(Actor.Officer::jurisdiction).orElse(scope.code()));
    }

    /** The levels of a plan that are stricter, or milder, than one: the nearest first. */
    static List<ResponseLevel> levels(ResponsePlan plan, ResponseLevel from, boolean stricter) {
        List<ResponseLevel> levels = plan.levels().stream()
                .map(PlanLevel::level)
                .filter(level -> stricter ? level.isStricterThan(from) : from.isStricterThan(level))
                .toList();
        return stricter ? levels.reversed() : levels;
    }
}
