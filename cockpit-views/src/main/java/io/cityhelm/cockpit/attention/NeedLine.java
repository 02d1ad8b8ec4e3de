package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.attention.Need;
import java.util.Optional;

/** One line of the queue: a need, or several of one group of orders. */
public sealed interface NeedLine permits NeedRow, NeedGroup {

    /** What picking the line picks: for a group its most urgent member. */
    Need need();

    /** The clock; empty when none runs. */
    Optional<Deadline> deadline();
}
