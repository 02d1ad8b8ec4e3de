package io.cityhelm.core.session;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;

/**
 * A local account.
 *
 * @param passwordHash Argon2id as a PHC string
 */
public record Account(String id, String name, Role role, JurisdictionCode jurisdiction, String passwordHash) {

    /** The person that the account stands for. */
    public Actor.Officer officer() {
        return new Actor.Officer(id, name, role, jurisdiction);
    }

    /** Without the hash, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + role + ", " + jurisdiction + "]";
    }
}
