package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.attention.Need;
import java.util.Optional;

/**
 * One need.
 *
 * @param headline title and place; for a member of a group the department
 * @param task what is to be done, in words
 * @param deadline empty when no clock runs
 * @param member whether it stands below the line of its group
 */
public record NeedRow(Need need, String headline, String task, Optional<Deadline> deadline, boolean member)
        implements NeedLine {}
