package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.lineage.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A team or vehicle as its department reports it. What it is assigned to is not here: see {@link Assignment}.
 *
 * @param id unique over all departments
 * @param name its call sign
 * @param kind what it is, in the department's words: fire, police, ambulance …
 * @param department an id of the city pack
 * @param place WGS 84
 * @param order the id of the order it works on, when the department says so
 * @param at when it was there, by the department's clock
 * @param home the jurisdiction that it belongs to, when the department says so
 * @param depot the depot of the city pack where it is stationed, when the department says so
 * @param capabilities what it can do beyond what every unit of its kind can, as ids of the city pack
 * @param load how much of it is taken, 0 (empty) to 1 (full), when the department says so
 * @param source the link it came through; empty when nobody knows
 * @param origin the record that said so last
 */
public record Unit(
        String id,
        String name,
        String kind,
        String department,
        UnitStatus status,
        LonLat place,
        Optional<String> order,
        Instant at,
        Optional<JurisdictionCode> home,
        Optional<String> depot,
        List<String> capabilities,
        Optional<Double> load,
        String source,
        Origin origin) {

    /** What was kept on disk by an older version says nothing about home, depot, capabilities, load and origin. */
    public Unit {
        order = order == null ? Optional.empty() : order;
        home = home == null ? Optional.empty() : home;
        depot = depot == null ? Optional.empty() : depot;
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
        load = load == null ? Optional.empty() : load;
        source = source == null ? "" : source;
        origin = origin == null ? Origin.NONE : origin;
    }

    /** A unit of which no more is known than where it is and what it does. */
    public Unit(
            String id,
            String name,
            String kind,
            String department,
            UnitStatus status,
            LonLat place,
            Optional<String> order,
            Instant at) {
        this(
                id,
                name,
                kind,
                department,
                status,
                place,
                order,
                at,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A unit of which nobody knows the record. */
    public Unit(
            String id,
            String name,
            String kind,
            String department,
            UnitStatus status,
            LonLat place,
            Optional<String> order,
            Instant at,
            Optional<JurisdictionCode> home,
            Optional<String> depot,
            List<String> capabilities,
            Optional<Double> load) {
        this(id, name, kind, department, status, place, order, at, home, depot, capabilities, load, "", Origin.NONE);
    }
}
