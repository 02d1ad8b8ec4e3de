package io.cityhelm.core.suggestion;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.ResponseLevel;

/**
 * What is suggested: to have a plan in force at a level for a scope.
 *
 * @param plan an id of the city pack
 */
public record Proposed(String plan, ResponseLevel level, JurisdictionCode scope, Cause cause) {

    /** Whether both are about the same plan for the same scope. */
    public boolean isSamePlanAs(Proposed other) {
        return plan.equals(other.plan) && scope.equals(other.scope);
    }
}
