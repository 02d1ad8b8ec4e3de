package io.cityhelm.core.calling;

import java.time.Instant;
import java.util.List;

/**
 * Whom a call is for, by the duty roster. The desk asks it at the moment of the call, so that whoever has just taken over
 * is called and not whoever left.
 */
@FunctionalInterface
public interface OnDuty {

    /** A city without a roster: a gateway knows by itself whose telephone rings. */
    OnDuty NONE = (addressee, at) -> List.of();

    /**
     * The accounts on duty, then their deputies in turn; empty when the roster says nothing about the addressee.
     *
     * @param addressee a department id of the city pack, or the code of a jurisdiction
     */
    List<String> persons(String addressee, Instant at);
}
