package io.cityhelm.core.duty;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import java.time.Instant;

/** What happened to a delegation. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface DelegationEvent extends Event {

    record DelegationGranted(
            DelegationId delegation,
            String number,
            String to,
            Role role,
            JurisdictionCode jurisdiction,
            Instant from,
            Instant until,
            String reason,
            String by,
            Instant at)
            implements DelegationEvent {}

    record DelegationRevoked(String by, String reason, Instant at) implements DelegationEvent {}

    record DelegationLapsed(Instant at) implements DelegationEvent {}
}
