package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns {@code population.yaml}, which a pack may have, into its record. */
final class PopulationReader {

    private final YamlReading yaml;

    PopulationReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    Population population(YamlNode node) {
        Map<JurisdictionCode, Long> people = new LinkedHashMap<>();
        yaml.list(
                        node,
                        "people",
                        one -> Map.entry(yaml.code(one, "jurisdiction"), Math.round(yaml.number(one, "count"))))
                .forEach(one -> people.put(one.getKey(), one.getValue()));
        return new Population(yaml.day(node, "as-of"), yaml.texts(node, "source"), people);
    }
}
