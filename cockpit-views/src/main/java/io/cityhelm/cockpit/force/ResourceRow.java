package io.cityhelm.cockpit.force;

import io.cityhelm.core.force.Unit;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the room of resources, in words.
 *
 * @param unit the unit that can be shown on the map; empty for a stock
 * @param held whether somebody holds the unit, or some of the stock
 * @param state as reported, or how many are free
 * @param assignment who holds it, for what
 * @param age of the position
 */
record ResourceRow(
        Optional<Unit> unit,
        boolean held,
        String name,
        String kind,
        String where,
        String state,
        String assignment,
        String age) {

    /** Whether every word of a search occurs in the line. */
    boolean matches(String search) {
        String all = String.join(" ", name, kind, where, state, assignment).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
