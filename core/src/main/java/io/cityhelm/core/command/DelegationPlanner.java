package io.cityhelm.core.command;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.duty.DelegationDecisions;
import io.cityhelm.core.duty.DelegationEvent.DelegationLapsed;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.duty.DelegationRules;
import io.cityhelm.core.duty.Delegations;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Grant;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on delegations, what they let others do, and what the passing of time means for them. */
final class DelegationPlanner {

    private final Delegations delegations;
    private final DelegationRules rules;

    DelegationPlanner(Delegations delegations, DelegationRules rules) {
        this.delegations = delegations;
        this.rules = rules;
    }

    /** Why somebody who acts with another's powers may not; asked before anything else. */
    Optional<Refusal> objection(Context context) throws JournalUnavailableException {
        if (!(context.actor() instanceof Actor.Officer officer)
                || officer.mandate().isEmpty()) {
            return Optional.empty();
        }
        DelegationId id = new DelegationId(officer.mandate().get().delegation());
        Optional<Grant> grant = delegations
                .delegation(id)
                .map(Versioned::state)
                .filter(delegation -> !delegation.stage().isEnded())
                .map(Delegation::grant);
        return Authority.byMandate(officer, grant, context.now());
    }

    Plan onDelegation(DelegationCommand command, OptionalLong seen, Context context)
            throws JournalUnavailableException {
        Optional<Versioned<Delegation>> found = delegations.delegation(command.delegation());
        Plan plan = Plan.of(
                stream(command.delegation()),
                Plan.versionOf(found),
                DelegationDecisions.decide(Plan.stateOf(found), command, context, rules.longest()));
        if (Plan.hasMovedOn(found, seen)) {
            Delegation now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("delegation.ended", now.number(), now.stage()));
        }
        return command instanceof DelegationCommand.Grant grant && plan instanceof Plan.Write
                ? asked(grant, plan, context)
                : plan;
    }

    /** To somebody whom the city knows, and not twice for the same place at the same time. */
    private Plan asked(DelegationCommand.Grant grant, Plan plan, Context context) throws JournalUnavailableException {
        if (rules.accounts().find(grant.to()).isEmpty()) {
            return new Plan.No(Refusal.because("delegation.nobody", grant.to()));
        }
        for (Versioned<Delegation> each : delegations.granted()) {
            Grant other = each.state().grant();
            boolean same =
                    other.receiver().equals(grant.to()) && other.jurisdiction().equals(grant.jurisdiction());
            boolean together = other.from().isBefore(grant.until())
                    && grant.from().orElse(context.now()).isBefore(other.until());
            if (same && together) {
                return new Plan.No(
                        Refusal.because("delegation.already", each.state().number()));
            }
        }
        return plan;
    }

    /**
     * The plan with the ends of what is over by now, in the same transaction: once anything is recorded at or after the
     * end of a delegation, its end is recorded too, and a clock that is set back later does not bring it back.
     */
    Plan followed(Plan plan, Context context) throws JournalUnavailableException {
        if (!(plan instanceof Plan.Write(List<Change> changes))) {
            return plan;
        }
        List<Change> all = new ArrayList<>(changes);
        for (Versioned<Delegation> over : delegations.due(context.now())) {
            StreamId stream = stream(over.state().id());
            if (changes.stream().noneMatch(change -> change.stream().equals(stream))) {
                all.add(new Change(stream, over.version(), List.of(new DelegationLapsed(context.now()))));
            }
        }
        return all.size() == changes.size() ? plan : new Plan.Write(List.copyOf(all));
    }

    private static StreamId stream(DelegationId id) {
        return Plan.stream("delegation", id);
    }
}
