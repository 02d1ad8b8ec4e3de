package io.cityhelm.core.handover;

import io.cityhelm.core.handover.HandoverContent.Section;

/**
 * What is under way when a shift ends, beside what stands: it goes on whoever sits there.
 *
 * @param reports that the seat has to send upward, with their clocks
 * @param calls ladders of its orders that somebody was called by and nobody has answered
 * @param units that its incidents hold
 */
public record UnderWay(Section reports, Section calls, Section units) {}
