package io.cityhelm.core.plan;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/**
 * What does not change while an activation lasts.
 *
 * @param scope the jurisdiction that is put under the plan, with all below it
 * @param domain an id of the city pack
 * @param plan an id of the city pack
 */
public record Terms(JurisdictionCode scope, String domain, String plan, LeadIncident lead) {}
