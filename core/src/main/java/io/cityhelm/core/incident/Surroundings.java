package io.cityhelm.core.incident;

import java.util.List;
import java.util.Optional;

/**
 * What a decision on an incident has to know of what stands around it.
 *
 * @param openOrders how many orders of the incident have not ended
 * @param openChildren how many parts of a major incident have not ended
 * @param other the incident to merge into, to become part of, or to be taken out of; empty when the command names none,
 *     or one that is not there
 * @param sharing the incidents that a common problem is said to be shared with, those that are there
 * @param intake which sources open a case directly
 * @param heldUnits the names of the units that it holds
 */
public record Surroundings(
        int openOrders,
        int openChildren,
        Optional<Incident> other,
        List<Incident> sharing,
        Intake intake,
        List<String> heldUnits) {

    public Surroundings {
        sharing = List.copyOf(sharing);
        heldUnits = List.copyOf(heldUnits);
    }

    /** Nothing but orders. */
    public static Surroundings orders(int open) {
        return new Surroundings(open, 0, Optional.empty(), List.of(), Intake.VERIFY_ALL, List.of());
    }

    public Surroundings with(Incident near) {
        return new Surroundings(openOrders, openChildren, Optional.of(near), sharing, intake, heldUnits);
    }

    public Surroundings withOpenChildren(int open) {
        return new Surroundings(openOrders, open, other, sharing, intake, heldUnits);
    }

    public Surroundings sharedBy(List<Incident> incidents) {
        return new Surroundings(openOrders, openChildren, other, incidents, intake, heldUnits);
    }

    public Surroundings under(Intake rule) {
        return new Surroundings(openOrders, openChildren, other, sharing, rule, heldUnits);
    }

    public Surroundings withHeldUnits(List<String> names) {
        return new Surroundings(openOrders, openChildren, other, sharing, intake, names);
    }
}
