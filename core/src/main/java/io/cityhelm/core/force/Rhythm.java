package io.cityhelm.core.force;

import java.time.Duration;

/**
 * The figures of accountability checks, from the city pack by the grade of the incident.
 *
 * @param every from one answer to the next question
 * @param answer how long a unit may take to answer
 */
public record Rhythm(Duration every, Duration answer) {}
