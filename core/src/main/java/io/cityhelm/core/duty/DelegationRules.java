package io.cityhelm.core.duty;

import io.cityhelm.core.session.Accounts;
import java.time.Duration;
import java.util.Optional;

/**
 * What the city says about delegation.
 *
 * @param longest for how long powers may be given
 * @param accounts to whom they may be given
 */
public record DelegationRules(Duration longest, Accounts accounts) {

    /** Nothing can be delegated. */
    public static final DelegationRules NONE = new DelegationRules(Duration.ZERO, id -> Optional.empty());
}
