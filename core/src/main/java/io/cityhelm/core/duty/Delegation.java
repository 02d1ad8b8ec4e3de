package io.cityhelm.core.duty;

import io.cityhelm.core.duty.DelegationEvent.DelegationGranted;
import io.cityhelm.core.duty.DelegationEvent.DelegationLapsed;
import io.cityhelm.core.duty.DelegationEvent.DelegationRevoked;
import io.cityhelm.core.security.Grant;
import java.time.Instant;
import java.util.Optional;

/**
 * A delegation as it stands. Immutable; {@link DelegationDecisions} decides, {@link #evolve} follows.
 *
 * @param number what people call it
 * @param grant who may act with whose powers, and when
 * @param endedBy who took or gave it back; empty when its time was over
 */
public record Delegation(
        DelegationId id,
        String number,
        Grant grant,
        String reason,
        DelegationStage stage,
        Instant grantedAt,
        Optional<String> endedBy,
        Optional<Instant> endedAt) {

    /** Whether somebody may act by it at an instant. */
    public boolean isInForce(Instant at) {
        return stage == DelegationStage.GRANTED && grant.covers(at);
    }

    /**
     * The delegation after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Delegation evolve(Delegation before, DelegationEvent event) {
        return switch (event) {
            case DelegationGranted e ->
                new Delegation(
                        e.delegation(),
                        e.number(),
                        new Grant(e.by(), e.to(), e.role(), e.jurisdiction(), e.from(), e.until()),
                        e.reason(),
                        DelegationStage.GRANTED,
                        e.at(),
                        Optional.empty(),
                        Optional.empty());
            case DelegationRevoked e -> before.ended(DelegationStage.REVOKED, Optional.of(e.by()), e.at());
            case DelegationLapsed e -> before.ended(DelegationStage.LAPSED, Optional.empty(), e.at());
        };
    }

    private Delegation ended(DelegationStage how, Optional<String> by, Instant at) {
        return new Delegation(id, number, grant, reason, how, grantedAt, by, Optional.of(at));
    }
}
