package io.cityhelm.core.duty;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of a delegation. */
public sealed interface DelegationCommand {

    DelegationId delegation();

    /**
     * 授权.
     *
     * @param to the account that may act
     * @param role with whose powers
     * @param jurisdiction for which place
     * @param from when it begins; empty for at once
     * @param until when it ends
     */
    record Grant(
            DelegationId delegation,
            String to,
            Role role,
            JurisdictionCode jurisdiction,
            Optional<Instant> from,
            Instant until,
            String reason)
            implements DelegationCommand {}

    /** 收回, by the place whose powers they are; 退回, by whoever has them. */
    record Revoke(DelegationId delegation, String reason) implements DelegationCommand {}

    /** 到期: time has passed. */
    record Lapse(DelegationId delegation) implements DelegationCommand {}
}
