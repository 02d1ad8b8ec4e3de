package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What speaks for starting a plan at a level. It never starts one by itself: a person proposes, another approves. */
public sealed interface Trigger {

    /**
     * A warning of at least a colour.
     *
     * @param colour the grade of the colour, red I to blue IV
     * @param hazards words, one of which the warning's category or title holds
     */
    record OfWarning(Grade colour, List<String> hazards) implements Trigger {
        public OfWarning {
            hazards = List.copyOf(hazards);
        }

        /** Whether a warning of this category and title tells of one of the hazards, whatever its colour. */
        public boolean concerns(String category, String title) {
            return hazards.stream().anyMatch(hazard -> category.contains(hazard) || title.contains(hazard));
        }
    }

    /**
     * An indicator of a place at or above a value, in the indicator's unit.
     *
     * @param lasting for how long, between observations; zero for at once
     * @param levels of the places that the value is meant for: a sum over a city and one over a street have no limit in
     *     common
     */
    record OfIndicator(String indicator, double atLeast, Duration lasting, Set<Level> levels) implements Trigger {
        public OfIndicator {
            levels = Set.copyOf(levels);
        }
    }

    /** An open incident of at least a grade in one of some categories of the city pack. */
    record OfIncident(Grade grade, List<String> categories) implements Trigger {
        public OfIncident {
            categories = List.copyOf(categories);
        }
    }
}
