package io.cityhelm.core.jurisdiction;

import io.cityhelm.core.geo.LonLat;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A node of the five-level tree. Divisions are merged and split, so a node is true from one day to another.
 *
 * @param code the code of the source
 * @param level one of the five levels
 * @param name the name as the source writes it
 * @param parent the node above; empty for the city
 * @param validFrom first day on which the node exists
 * @param validTo first day on which it no longer exists; empty while it does
 * @param seat where its label stands
 * @param boundary whether its border is official or schematic
 */
public record Jurisdiction(
        JurisdictionCode code,
        Level level,
        String name,
        Optional<JurisdictionCode> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        LonLat seat,
        Boundary boundary) {

    /** Where a border comes from. */
    public enum Boundary {
        OFFICIAL,
        /** Generated, nested and gap-free, but nobody's official border: the map says 示意边界. */
        SCHEMATIC
    }

    /** Whether the node exists on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }
}
