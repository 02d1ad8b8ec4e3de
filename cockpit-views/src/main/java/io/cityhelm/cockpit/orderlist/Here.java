package io.cityhelm.cockpit.orderlist;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;

/** What belongs to the place that is looked at. */
record Here(JurisdictionTree tree, JurisdictionCode place) {

    /** In the place, or owned by it; what is known of no incident is lost nowhere. @param incident null when unknown */
    boolean holds(Incident incident) {
        return incident == null
                || tree.covers(place, incident.place().jurisdiction())
                || incident.owner().equals(place);
    }
}
