package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.attention.Need;
import java.util.Optional;

/**
 * One row of the queue, ready to show.
 *
 * @param headline title and place
 * @param task what is to be done, in words
 * @param deadline empty when no clock runs
 */
public record NeedRow(Need need, String headline, String task, Optional<Deadline> deadline) {}
