package io.cityhelm.cockpit.deadline;

import java.time.Instant;

/**
 * A window of time that runs out.
 *
 * @param since when it began, to know how much of it is left
 * @param due when it is over
 * @param amber percent of it that is left when it becomes pressing: data of the city pack
 */
public record Deadline(Instant since, Instant due, int amber) {}
