package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * 常住人口: how many people live where, as somebody counted them. Not every jurisdiction has a figure.
 *
 * @param asOf the day that the figures are of
 * @param source who counted, by language
 */
public record Population(LocalDate asOf, Map<String, String> source, Map<JurisdictionCode, Long> people) {

    public Population {
        people = Map.copyOf(people);
    }

    /** The figure of a jurisdiction itself; empty when it has none, whatever those below it have. */
    public Optional<Long> of(JurisdictionCode place) {
        return Optional.ofNullable(people.get(place));
    }
}
