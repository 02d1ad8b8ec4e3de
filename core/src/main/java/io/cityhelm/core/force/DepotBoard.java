package io.cityhelm.core.force;

import io.cityhelm.core.pack.Resources;
import java.util.List;

/** Where every depot was last seen, and whether it gave anything out then. */
public final class DepotBoard extends SightingBoard<DepotSighting> implements DepotDoors {

    public DepotBoard() {
        super(DepotSighting::depot, DepotSighting::at);
    }

    /** The depots of a city as they stand, in the order of its pack. */
    public List<DepotStanding> standings(Resources resources) {
        return resources.depots().stream()
                .map(depot -> DepotStanding.of(depot, sighting(depot.id())))
                .toList();
    }

    /** The last word counts, however old it is: silence opens no door. */
    @Override
    public DepotStatus of(String depot) {
        return sighting(depot).map(DepotSighting::status).orElse(DepotStatus.OPEN);
    }
}
