package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Optional;

/**
 * The incident that the orders of an activation belong to.
 *
 * @param opens what it is opened as together with the approval; empty when it is there already
 */
public record LeadIncident(IncidentId id, Optional<Opening> opens) {

    /** An incident that the activation opens. @param owner who answers for it: whoever proposed the activation */
    public record Opening(String title, String category, Grade grade, Place place, JurisdictionCode owner) {}
}
