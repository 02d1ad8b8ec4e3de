package io.cityhelm.core.dispatch;

import java.time.Instant;

/**
 * 返工: the result was sent back.
 *
 * @param count how often by now
 * @param by who checked it
 * @param reason what is not right
 * @param at from when the clock runs again
 * @param told whether the department's system knows
 */
public record Rework(int count, String by, String reason, Instant at, boolean told) {}
