package io.cityhelm.core.force;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/**
 * A unit as the record names it: enough to read the record when the unit reports no more.
 *
 * @param jurisdiction where it belongs, which says who may send it
 */
public record UnitRef(String id, String name, String kind, String department, JurisdictionCode jurisdiction) {}
