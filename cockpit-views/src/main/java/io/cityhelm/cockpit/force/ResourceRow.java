package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.map.MapSpot;
import java.util.Locale;

/**
 * A line of the room of resources, in words.
 *
 * @param spot where it, or the depot where it lies, is on the map
 * @param held whether somebody holds the unit, or some of what lies there
 * @param state as reported, or how many are free
 * @param assignment who holds it, for what
 * @param age of what is said here
 */
record ResourceRow(
        MapSpot spot,
        boolean held,
        String name,
        String kind,
        String where,
        String state,
        String assignment,
        String age) {

    /** The id of the unit that the row of a unit is about. */
    String unit() {
        return spot.unit();
    }

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
