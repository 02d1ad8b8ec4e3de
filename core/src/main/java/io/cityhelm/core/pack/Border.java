package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import org.locationtech.jts.geom.Geometry;

/**
 * The border of a jurisdiction.
 *
 * @param code of the jurisdiction
 * @param shape polygon or multipolygon, lon/lat degrees, WGS 84; shares its vertices with its neighbours. Do not change it
 */
public record Border(JurisdictionCode code, Geometry shape) {}
