package io.cityhelm.cockpit.search;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;

/** What the command bar found, and so what Enter will do. */
public sealed interface Hit {

    /** Enter goes there. */
    record ToPlace(Jurisdiction place) implements Hit {}

    /** Enter picks it. */
    record ToIncident(Incident incident) implements Hit {}
}
