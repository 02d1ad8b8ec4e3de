package io.cityhelm.map.datum;

import org.locationtech.jts.geom.Coordinate;

/**
 * Which number of a coordinate comes first. Files keep east first (GeoJSON by RFC 7946, Shapefile and GeoPackage by
 * their specifications, even where EPSG says otherwise); Chinese survey tables name the northing X and the easting Y, and
 * EPSG:4326 and EPSG:4490 are latitude first wherever a service takes the authority at its word.
 */
public enum AxisOrder {
    EAST_NORTH,
    NORTH_EAST;

    /** Brings the one to the east to the front. */
    public void straighten(Coordinate place) {
        if (this == NORTH_EAST) {
            double north = place.x;
            place.x = place.y;
            place.y = north;
        }
    }
}
