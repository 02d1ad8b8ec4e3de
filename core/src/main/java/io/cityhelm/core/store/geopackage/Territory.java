package io.cityhelm.core.store.geopackage;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import org.locationtech.jts.geom.Geometry;

/**
 * A jurisdiction with its ground.
 *
 * @param jurisdiction the node
 * @param shape polygon or multipolygon, lon/lat degrees, WGS 84
 * @param areaM2 square metres
 */
public record Territory(Jurisdiction jurisdiction, Geometry shape, double areaM2) {}
