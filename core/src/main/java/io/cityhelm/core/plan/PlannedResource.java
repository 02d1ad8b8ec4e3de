package io.cityhelm.core.plan;

import java.util.Map;

/**
 * What has to stand ready.
 *
 * @param department who provides it, an id of the city pack
 * @param name by language
 * @param amount how many
 */
public record PlannedResource(String department, Map<String, String> name, int amount) {
    public PlannedResource {
        name = Texts.sorted(name);
    }
}
