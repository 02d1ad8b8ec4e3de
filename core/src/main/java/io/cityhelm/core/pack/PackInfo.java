package io.cityhelm.core.pack;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the pack says about itself.
 *
 * @param id lowercase-kebab
 * @param name of the city, by language
 * @param zone time zone of the city
 * @param datum the datum of its boundaries
 * @param asOf the day on which the data was true
 * @param treeDay the day whose jurisdictions the cockpit shows
 * @param disclaimer what a viewer of the map must know, by language
 * @param borders for each level whether its borders are official or schematic
 * @param sources where the data comes from
 */
public record PackInfo(
        String id,
        Map<String, String> name,
        ZoneId zone,
        Datum datum,
        LocalDate asOf,
        LocalDate treeDay,
        Map<String, String> disclaimer,
        Map<Level, Jurisdiction.Boundary> borders,
        List<Source> sources) {

    /**
     * Where data comes from.
     *
     * @param file path in the pack
     * @param what what it holds, by language
     * @param from its origin
     * @param licence SPDX id or words
     */
    public record Source(String file, Map<String, String> what, String from, String licence) {}
}
