package io.cityhelm.core.store.geopackage;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of a jurisdiction.
 *
 * @param code of the jurisdiction
 * @param geometry polygon or multipolygon, lon/lat degrees, WGS 84
 */
public record Shape(JurisdictionCode code, Geometry geometry) {}
