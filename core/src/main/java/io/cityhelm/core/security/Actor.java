package io.cityhelm.core.security;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/** Who acts. Every command has one, and the journal keeps it. */
public sealed interface Actor {

    /** The account, department or rule, unique within its kind. */
    String id();

    /** Where the actor belongs. */
    JurisdictionCode jurisdiction();

    /** A person who signed in. */
    record Officer(String id, String name, Role role, JurisdictionCode jurisdiction) implements Actor {}

    /** A department's own system, speaking over its link. */
    record Department(String id, JurisdictionCode jurisdiction) implements Actor {}

    /** A rule of this system: the outbox, a timer, the intake of a feed. */
    record Rule(String id, JurisdictionCode jurisdiction) implements Actor {}

    /** The kind as the journal writes it. */
    default String kind() {
        return switch (this) {
            case Officer officer -> "officer";
            case Department department -> "department";
            case Rule rule -> "rule";
        };
    }
}
