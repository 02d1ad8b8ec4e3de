package io.cityhelm.core.fence;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.List;
import java.util.Optional;

/**
 * What a geofence is.
 *
 * @param name as people call it
 * @param place the jurisdiction whose border it is; empty for one that was drawn
 * @param corners of one that was drawn, WGS 84; empty for a jurisdiction
 * @param where the deepest jurisdiction that holds all of it: who answers for that may set and end it
 * @param kinds ids of the city pack's kinds of units that it is for; empty for all
 * @param watch which crossings are told
 * @param grade of the alert
 * @param margin metres on both sides of the border where a unit counts as being where it was: positions jump about
 */
public record FenceTerms(
        String name,
        Optional<JurisdictionCode> place,
        List<LonLat> corners,
        JurisdictionCode where,
        List<String> kinds,
        FenceWatchFor watch,
        Grade grade,
        double margin) {

    public FenceTerms {
        corners = List.copyOf(corners);
        kinds = List.copyOf(kinds);
    }
}
