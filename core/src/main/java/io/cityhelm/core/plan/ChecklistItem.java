package io.cityhelm.core.plan;

import java.time.Duration;
import java.util.Map;

/**
 * One thing that is ticked off.
 *
 * @param id unique in its plan; the same id at two levels is the same thing, done once
 * @param text by language
 * @param due from the moment at which the level came into force
 */
public record ChecklistItem(String id, Map<String, String> text, Duration due) {
    public ChecklistItem {
        text = Texts.sorted(text);
    }
}
