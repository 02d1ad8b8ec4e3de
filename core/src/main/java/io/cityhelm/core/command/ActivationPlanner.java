package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationDecisions;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.PreparedOrder;
import io.cityhelm.core.plan.Surroundings;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Commands on activations, with what an approval brings: the lead incident and every order that was previewed, all or
 * nothing. A proposal is tried out with the rights of whoever makes it, so that what is approved can also leave.
 */
final class ActivationPlanner {

    private final Situation situation;
    private final Activations activations;
    private final SuggestionPlanner suggestions;

    ActivationPlanner(Situation situation, Activations activations, SuggestionPlanner suggestions) {
        this.situation = situation;
        this.activations = activations;
        this.suggestions = suggestions;
    }

    Plan onActivation(ActivationCommand command, OptionalLong seen, Context context)
            throws JournalUnavailableException {
        Optional<Versioned<Activation>> found = activations.activation(command.activation());
        Plan plan = Plan.of(
                Plan.stream("activation", command.activation()),
                Plan.versionOf(found),
                ActivationDecisions.decide(Plan.stateOf(found), command, context, around(command)));
        if (Plan.hasMovedOn(found, seen)) {
            Activation now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("activation.moved-on", now.number(), now.stage()));
        }
        if (plan instanceof Plan.No) {
            return plan;
        }
        return switch (command) {
            case ActivationCommand.Propose c ->
                Plan.join(
                        ifPossible(plan, c.measures(), c.terms(), context),
                        suggestions.taken(c.suggestion(), c.activation(), context));
            case ActivationCommand.Raise c ->
                Plan.join(
                        ifPossible(
                                plan, c.measures(), found.orElseThrow().state().terms(), context),
                        suggestions.taken(c.suggestion(), c.activation(), context));
            case ActivationCommand.Lower c ->
                ifPossible(plan, c.measures(), found.orElseThrow().state().terms(), context);
            case ActivationCommand.Approve c ->
                granted(plan, found.orElseThrow().state(), context);
            case ActivationCommand.OverrideApproval c ->
                granted(plan, found.orElseThrow().state(), context);
            case ActivationCommand c -> plan;
        };
    }

    private Surroundings around(ActivationCommand command) throws JournalUnavailableException {
        return switch (command) {
            case ActivationCommand.Propose c ->
                new Surroundings(
                        activations.live().stream().map(Versioned::state).toList(),
                        situation.incident(c.terms().lead().id()).map(Versioned::state),
                        suggestions.cause(c.suggestion()));
            case ActivationCommand.Raise c ->
                new Surroundings(List.of(), Optional.empty(), suggestions.cause(c.suggestion()));
            default -> new Surroundings(List.of(), Optional.empty());
        };
    }

    /** The plan as it is when its orders could leave now; otherwise the refusal that they would meet. */
    private Plan ifPossible(Plan plan, Measures measures, Terms terms, Context context)
            throws JournalUnavailableException {
        return orders(measures, terms.lead(), context) instanceof Plan.No no ? no : plan;
    }

    /**
     * What was agreed on is issued in the name of the activation: the record names who agreed in its own entries. An end
     * issues nothing.
     */
    private Plan granted(Plan plan, Activation now, Context context) throws JournalUnavailableException {
        Optional<Measures> measures = now.waiting().flatMap(Activation.Pending::measures);
        if (measures.isEmpty()) {
            return plan;
        }
        Actor activation =
                new Actor.Rule("activation-" + now.number(), now.terms().scope());
        Context issuing = new Context(context.now(), activation, context.tree(), context.nextNumber());
        return Plan.join(plan, orders(measures.get(), now.terms().lead(), issuing));
    }

    private Plan orders(Measures measures, LeadIncident lead, Context context) throws JournalUnavailableException {
        Optional<Versioned<Incident>> found = situation.incident(lead.id());
        if (found.isEmpty() && lead.opens().isEmpty()) {
            return new Plan.No(Refusal.because("incident.unknown", lead.id()));
        }
        Incident incident = Plan.stateOf(found);
        List<IncidentEvent> news = new ArrayList<>();
        for (IncidentCommand step : steps(incident, lead, !measures.orders().isEmpty())) {
            Decision<IncidentEvent> decision = IncidentDecisions.decide(incident, step, context, 0);
            if (decision instanceof Decision.Refused<IncidentEvent>(Refusal refusal)) {
                return new Plan.No(refusal);
            }
            for (IncidentEvent event : ((Decision.Accepted<IncidentEvent>) decision).events()) {
                incident = Incident.evolve(incident, event);
                news.add(event);
            }
        }
        // without news the append is still refused when another process changed the incident meanwhile
        Plan plan =
                new Plan.Write(List.of(new Change(Plan.stream("incident", lead.id()), Plan.versionOf(found), news)));
        int number = 0;
        for (PreparedOrder order : measures.orders()) {
            plan = Plan.join(plan, order(order, incident, numbered(context, ++number)));
        }
        return plan;
    }

    /** What brings the incident to where orders may leave. */
    private static List<IncidentCommand> steps(Incident now, LeadIncident lead, boolean orders) {
        List<IncidentCommand> steps = new ArrayList<>();
        if (now == null) {
            LeadIncident.Opening opening = lead.opens().orElseThrow();
            steps.add(new IncidentCommand.Report(
                    lead.id(),
                    opening.title(),
                    opening.category(),
                    opening.grade(),
                    opening.place(),
                    opening.owner(),
                    "activation",
                    Optional.empty()));
            steps.add(new IncidentCommand.Verify(lead.id(), opening.grade(), ""));
        }
        if (orders && (now == null || now.stage() == IncidentStage.VERIFIED)) {
            steps.add(new IncidentCommand.Handle(lead.id(), ""));
        }
        return steps;
    }

    private Plan order(PreparedOrder order, Incident incident, Context context) throws JournalUnavailableException {
        var found = situation.order(order.id());
        return Plan.of(
                Plan.stream("order", order.id()),
                Plan.versionOf(found),
                OrderDecisions.decide(
                        Plan.stateOf(found),
                        new OrderCommand.DraftAndIssue(order.id(), order.content()),
                        context,
                        incident));
    }

    /** Orders that leave together are told apart by people. */
    private static Context numbered(Context context, int number) {
        return new Context(
                context.now(), context.actor(), context.tree(), context.nextNumber() + "-%02d".formatted(number));
    }
}
