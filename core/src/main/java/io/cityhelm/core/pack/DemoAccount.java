package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Map;
import java.util.Optional;

/**
 * An account that comes with the pack.
 *
 * @param id what is typed at sign-in
 * @param name by language
 * @param role id of the role
 * @param jurisdiction the node for which it may act
 * @param passwordHash Argon2id in PHC form
 * @param demo whether it is for demonstration only; the sign-in screen says so
 * @param demoPassword the password that the sign-in screen shows; empty for an account that is not for demonstration
 */
public record DemoAccount(
        String id,
        Map<String, String> name,
        String role,
        JurisdictionCode jurisdiction,
        String passwordHash,
        boolean demo,
        Optional<String> demoPassword) {

    /** Without the hash and the password, so that neither reaches a log. */
    @Override
    public String toString() {
        return "DemoAccount[" + id + ", " + role + ", " + jurisdiction + "]";
    }
}
