package io.cityhelm.core.dispatch;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Optional;

/**
 * What is ordered.
 *
 * @param incident the incident it belongs to
 * @param department the addressee, an id of the city pack
 * @param kind an order kind of the city pack
 * @param text the words that the department reads
 * @param place where; empty when the order has no place
 * @param issuer the jurisdiction that orders
 */
public record OrderContent(
        IncidentId incident,
        String department,
        String kind,
        String text,
        Optional<Place> place,
        JurisdictionCode issuer,
        Windows windows) {}
