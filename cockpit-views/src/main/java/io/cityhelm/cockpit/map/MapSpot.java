package io.cityhelm.cockpit.map;

import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.geo.LonLat;

/** A unit or a depot to be found on the map. @param mark the id of its mark @param place WGS 84 */
public record MapSpot(String mark, LonLat place) {

    private static final String UNIT = "unit:";

    /** The id of the unit. @throws IllegalStateException when it is a depot */
    public String unit() {
        if (!mark.startsWith(UNIT)) {
            throw new IllegalStateException(mark + " is no unit");
        }
        return mark.substring(UNIT.length());
    }

    public static MapSpot of(Unit unit) {
        return new MapSpot(UNIT + unit.id(), unit.place());
    }

    public static MapSpot of(DepotStanding depot) {
        return new MapSpot("depot:" + depot.depot().id(), depot.place());
    }
}
