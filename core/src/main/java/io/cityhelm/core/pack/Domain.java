package io.cityhelm.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of work with its own cockpit, such as fire or traffic.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param icon icon code of the Ikonli Material 2 pack
 * @param emergency whether it is one of the emergency domains, or an everyday one
 * @param indicators ids of the indicators of its cockpit, most important first
 * @param choropleth id of the indicator that colours the map until somebody picks another
 */
public record Domain(
        String id,
        Map<String, String> name,
        String icon,
        boolean emergency,
        List<String> indicators,
        Optional<String> choropleth) {}
