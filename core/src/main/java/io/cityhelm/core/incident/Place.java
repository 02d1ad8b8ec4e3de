package io.cityhelm.core.incident;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;

/**
 * Where something happened.
 *
 * @param point WGS 84
 * @param jurisdiction the deepest jurisdiction known to hold the point
 * @param address as people say it; may be empty
 */
public record Place(LonLat point, JurisdictionCode jurisdiction, String address) {}
