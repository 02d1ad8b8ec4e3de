package io.cityhelm.core.dispatch;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import java.util.Optional;

/** 逐级审批: who may let a held order go. Pure. */
public final class ApprovalDecisions {

    private ApprovalDecisions() {}

    /**
     * Why somebody may not say yes or no to a held order; empty when they may. It takes another person than the one who
     * gave it, of the role and at the level that its kind asks for, who sits over the incident or answers for it.
     *
     * @param order an order at {@link OrderStage#HELD}
     */
    static Optional<Refusal> objection(Order order, Context context, Incident incident) {
        return objection(order, context.actor(), incident, context.tree());
    }

    /** The same, for a queue that asks for everybody who may. */
    public static Optional<Refusal> objection(Order order, Actor actor, Incident incident, JurisdictionTree tree) {
        if (!(actor instanceof Actor.Officer officer)) {
            return Optional.of(Refusal.because("approval.by-person", actor.id()));
        }
        return Authority.within(officer, Act.APPROVE_ORDER, incident.owner(), tree)
                .or(() -> order.terms().approval().flatMap(need -> tooLow(officer, need, tree)))
                .or(() -> own(order, officer));
    }

    private static Optional<Refusal> own(Order order, Actor.Officer officer) {
        return order.record(OrderStage.HELD)
                .filter(held -> officer.speaksFor(held.source()))
                .map(held -> Refusal.because("approval.own", order.number()));
    }

    private static Optional<Refusal> tooLow(Actor.Officer officer, ApprovalNeed need, JurisdictionTree tree) {
        if (officer.role().compareTo(need.role()) > 0) {
            return Optional.of(Refusal.because("approval.role", need.role(), officer.role()));
        }
        Level at = tree.get(officer.jurisdiction()).level();
        return need.level().isAbove(at)
                ? Optional.of(Refusal.because("approval.level", need.level(), at))
                : Optional.empty();
    }
}
