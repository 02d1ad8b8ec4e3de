package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.attention.Need;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;

/** What a line of an answer leads to. */
public sealed interface Target {

    /** A unit or a depot. @param mark the id of its mark on the map */
    record Spot(String mark, LonLat place) implements Target {}

    /** An incident or an alert. */
    record Matter(Need.Subject subject, LonLat place) implements Target {}

    /** A jurisdiction. */
    record Ground(JurisdictionCode place) implements Target {}

    /** A feature of an imported layer. @param layer its name */
    record Feature(String layer, long fid, LonLat place) implements Target {}

    /** Nothing: the line only says something. */
    record Nowhere() implements Target {}
}
