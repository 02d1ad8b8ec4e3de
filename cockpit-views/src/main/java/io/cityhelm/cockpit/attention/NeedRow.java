package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import java.util.Optional;

/**
 * One need.
 *
 * @param order the order that it is about, if it is about one
 * @param incident that it belongs to; empty for an alert and for what is not known
 * @param place where; empty when that is not known
 * @param deadline empty when no clock runs
 * @param member whether it stands below the line of its group
 */
public record NeedRow(
        Need need,
        Optional<Order> order,
        Optional<Incident> incident,
        Optional<Place> place,
        Optional<Deadline> deadline,
        boolean member)
        implements NeedLine {

    /** The same below the line of its group. */
    NeedRow asMember() {
        return new NeedRow(need, order, incident, place, deadline, true);
    }
}
