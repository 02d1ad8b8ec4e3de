package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.time.Instant;

/** Whether a unit that was sent seems to be there: proposed to a person, never assumed. Pure. */
public final class Arrivals {

    private Arrivals() {}

    /** Whether a fresh position lies within the city pack's distance of the place. */
    public static boolean seemsThere(Assignment assignment, Unit unit, LonLat place, Resources resources, Instant now) {
        return assignment.state() == AssignmentState.DISPATCHED
                && Duration.between(unit.at(), now).compareTo(resources.fresh()) <= 0
                && unit.place().metresTo(place) <= resources.nearMetres();
    }
}
