package io.cityhelm.core.plan;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.ActivationCommand.Propose;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/** Whether the start of a plan may be proposed. Pure. */
final class StartDecisions {

    private StartDecisions() {}

    static Decision<ActivationEvent> propose(Propose c, Context context, Surroundings around) {
        Optional<Refusal> objection = Authority.within(
                        context.actor(), Act.ACTIVATE_PLAN, c.terms().scope(), context.tree())
                .or(() -> Objections.person(context))
                .or(() -> FreeText.objection(c.reason()))
                .or(() -> lead(c.terms(), context, around))
                .or(() -> once(c.terms(), around));
        return Objections.decide(
                objection,
                () -> Objections.because(
                        new ActivationProposed(
                                c.activation(),
                                context.nextNumber(),
                                c.terms(),
                                c.measures(),
                                c.reason(),
                                context.actor().id(),
                                context.now()),
                        c.suggestion(),
                        around,
                        context));
    }

    /** The orders belong to an incident that the proposer answers for, and that lies in the scope. */
    private static Optional<Refusal> lead(Terms terms, Context context, Surroundings around) {
        Optional<LeadIncident.Opening> opening = terms.lead().opens();
        if (opening.isPresent()) {
            return lead(terms, opening.get().owner(), opening.get().place(), context)
                    .or(() -> FreeText.objection(opening.get().title()));
        }
        if (around.lead().isEmpty()) {
            return Optional.of(Refusal.because("incident.unknown", terms.lead().id()));
        }
        Incident incident = around.lead().get();
        return lead(terms, incident.owner(), incident.place(), context)
                .or(() -> Objections.unless(
                        !incident.stage().isEnded(),
                        () -> Refusal.because("incident.ended", incident.number(), incident.stage())));
    }

    private static Optional<Refusal> lead(Terms terms, JurisdictionCode owner, Place place, Context context) {
        return Authority.asOwner(context.actor(), Act.ORDER, owner, context.tree())
                .or(() -> Objections.unless(
                        context.tree().covers(terms.scope(), place.jurisdiction()),
                        () -> Refusal.because(
                                "activation.incident-elsewhere", context.tree().nameOf(terms.scope()))));
    }

    /** One plan is in force once for a scope: another level is a change of it. */
    private static Optional<Refusal> once(Terms terms, Surroundings around) {
        return around.live().stream()
                .filter(other -> other.stage() == ActivationStage.PROPOSED
                        || other.stage().isInForce())
                .filter(other -> other.terms().scope().equals(terms.scope())
                        && other.terms().plan().equals(terms.plan()))
                .findFirst()
                .map(other -> Refusal.because("activation.already", other.number(), other.stage()));
    }
}
