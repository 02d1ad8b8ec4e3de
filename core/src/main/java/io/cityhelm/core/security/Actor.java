package io.cityhelm.core.security;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Optional;

/** Who acts. Every command has one, and the journal keeps it. */
public sealed interface Actor {

    /** The account, department or rule, unique within its kind. */
    String id();

    /** Where the actor belongs. */
    JurisdictionCode jurisdiction();

    /**
     * A person who signed in.
     *
     * @param id the person's own account, also when somebody else's powers are used
     * @param mandate whose powers they are; empty for the person's own
     */
    record Officer(String id, String name, Role role, JurisdictionCode jurisdiction, Optional<Mandate> mandate)
            implements Actor {

        /** With the person's own powers. */
        public Officer(String id, String name, Role role, JurisdictionCode jurisdiction) {
            this(id, name, role, jurisdiction, Optional.empty());
        }
    }

    /** A department's own system, speaking over its link. */
    record Department(String id, JurisdictionCode jurisdiction) implements Actor {}

    /** A rule of this system: the outbox, a timer, the intake of a feed. */
    record Rule(String id, JurisdictionCode jurisdiction) implements Actor {}

    /** The account whose powers a person acts with, when they are another's. */
    default Optional<String> onBehalf() {
        return this instanceof Officer officer ? officer.mandate().map(Mandate::giver) : Optional.empty();
    }

    /**
     * Whether what an account did counts as this actor's doing: nobody is the second person for themself, nor for whom
     * they stand in.
     */
    default boolean speaksFor(String account) {
        return id().equals(account) || onBehalf().filter(account::equals).isPresent();
    }

    /** The kind as the journal writes it. */
    default String kind() {
        return switch (this) {
            case Officer officer -> "officer";
            case Department department -> "department";
            case Rule rule -> "rule";
        };
    }
}
