package io.cityhelm.cockpit.duty;

import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * What is delegated, and to whom it could be.
 *
 * @param read whether it was looked up yet: nothing known is not nothing delegated
 * @param standing neither revoked nor over
 * @param past the latest that are over
 * @param accounts everybody who can be named
 */
record Delegated(
        boolean read, List<Versioned<Delegation>> standing, List<Versioned<Delegation>> past, List<Account> accounts) {

    static final Delegated UNREAD = new Delegated(false, List.of(), List.of(), List.of());

    Optional<Versioned<Delegation>> find(DelegationId id) {
        return standing.stream().filter(one -> one.state().id().equals(id)).findFirst();
    }
}
