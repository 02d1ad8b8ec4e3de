package io.cityhelm.core.pack.build;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A jurisdiction as its source gives it.
 *
 * @param seat where its label stands, when the source says so
 * @param shape its official ground on the integer grid, when the source has it
 */
record Division(
        JurisdictionCode code,
        Level level,
        String name,
        Optional<JurisdictionCode> parent,
        LocalDate validFrom,
        Optional<LonLat> seat,
        Optional<Geometry> shape) {}
