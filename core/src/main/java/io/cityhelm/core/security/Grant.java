package io.cityhelm.core.security;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Powers that were given for a while.
 *
 * @param giver the account that gave them
 * @param receiver the account that has them
 * @param from inclusive
 * @param until exclusive: at this instant they are gone
 */
public record Grant(
        String giver, String receiver, Role role, JurisdictionCode jurisdiction, Instant from, Instant until) {

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The receiver acting with these powers. @param id of the delegation @param name of the receiver */
    public Actor.Officer officer(UUID id, String name) {
        return new Actor.Officer(receiver, name, role, jurisdiction, Optional.of(new Mandate(id, giver)));
    }
}
