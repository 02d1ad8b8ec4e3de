package io.cityhelm.cockpit.incident;

/**
 * One line of the timeline.
 *
 * @param time of the city, short
 * @param instant in full, with the sequence in the journal
 * @param sentence what happened, and what was said with it
 * @param by who
 */
public record TimelineLine(long sequence, String time, String instant, String sentence, String by) {}
