package io.cityhelm.core.dispatch;

import java.time.Instant;

/**
 * One stage as it was reached.
 *
 * @param at when, by the clock of the source
 * @param source who says so: an account, a department, a rule
 * @param message what they said with it; may be empty
 */
public record StageRecord(OrderStage stage, Instant at, String source, String message) {}
