package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.Optional;

/**
 * A team or vehicle as its department reports it.
 *
 * @param id unique over all departments
 * @param name its call sign
 * @param kind what it is, in the department's words: fire, police, ambulance …
 * @param department an id of the city pack
 * @param place WGS 84
 * @param order the id of the order it works on, when the department says so
 * @param at when it was there, by the department's clock
 */
public record Unit(
        String id,
        String name,
        String kind,
        String department,
        UnitStatus status,
        LonLat place,
        Optional<String> order,
        Instant at) {}
