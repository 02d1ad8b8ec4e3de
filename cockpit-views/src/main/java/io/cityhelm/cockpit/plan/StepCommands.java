package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The command of each step of an activation, with the measures of the pack as it is today. */
final class StepCommands {

    private static final String PROBE = "…";

    private final PlansModel model;
    private final CityPack pack;
    private final PlanProposals proposals;
    private final Identities identities;
    private final Messages messages;

    StepCommands(PlansModel model, CityPack pack, Identities identities, Messages messages) {
        this.model = model;
        this.pack = pack;
        this.proposals = new PlanProposals(pack);
        this.identities = identities;
        this.messages = messages;
    }

    /** A command that is asked about before anybody wrote anything. */
    ActivationCommand probe(Activation now, ActivationForms.Step step) {
        ResponseLevel level = levelsFor(now, step)
                .flatMap(levels -> levels.stream().findFirst())
                .orElse(now.level());
        return command(now, step, PROBE, level);
    }

    ActivationCommand command(Activation now, ActivationForms.Step step, String text, ResponseLevel level) {
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
    Optional<List<ResponseLevel>> levelsFor(Activation now, ActivationForms.Step step) {
        if (step != ActivationForms.Step.RAISE && step != ActivationForms.Step.LOWER) {
            return Optional.empty();
        }
        boolean led = now.terms().lead().opens().isPresent()
                || model.incidents().stream()
                        .anyMatch(one -> one.id().equals(now.terms().lead().id()));
        return Optional.of(pack.plans()
                .find(now.terms().plan())
                .filter(plan -> led)
                .map(plan -> PlanForms.levels(plan, now.level(), step == ActivationForms.Step.RAISE))
                .orElse(List.of()));
    }
}
