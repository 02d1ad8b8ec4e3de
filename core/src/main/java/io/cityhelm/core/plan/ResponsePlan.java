package io.cityhelm.core.plan;

import io.cityhelm.core.jurisdiction.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 预案 of a domain, as data of the city pack.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param domain id of the domain that it is for
 * @param category the category of an incident that its activation opens
 * @param scopes the levels of jurisdictions that may be put under it
 * @param basis where it comes from, by language
 * @param levels the strictest first; not every plan has all four
 */
public record ResponsePlan(
        String id,
        Map<String, String> name,
        String domain,
        String category,
        Set<Level> scopes,
        Map<String, String> basis,
        List<PlanLevel> levels) {

    public ResponsePlan {
        scopes = Set.copyOf(scopes);
        levels = List.copyOf(levels);
    }

    public Optional<PlanLevel> at(ResponseLevel level) {
        return levels.stream().filter(one -> one.level() == level).findFirst();
    }

    /** Whether a warning of this category and title is what the plan is for. */
    public boolean concerns(String category, String title) {
        return levels.stream()
                .flatMap(level -> level.triggers().stream())
                .anyMatch(trigger -> trigger instanceof Trigger.OfWarning warning && warning.concerns(category, title));
    }
}
