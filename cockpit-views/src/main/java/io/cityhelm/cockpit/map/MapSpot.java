package io.cityhelm.cockpit.map;

import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.geo.LonLat;

/** A unit or a depot to be found on the map. @param mark the id of its mark @param place WGS 84 */
public record MapSpot(String mark, LonLat place) {

    public static MapSpot of(Unit unit) {
        return new MapSpot("unit:" + unit.id(), unit.place());
    }

    public static MapSpot of(DepotStanding depot) {
        return new MapSpot("depot:" + depot.depot().id(), depot.place());
    }
}
