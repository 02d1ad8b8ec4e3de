package io.cityhelm.core.dispatch;

import java.time.Instant;

/**
 * What a department's system says about an order.
 *
 * @param id the department's identity of this answer: the same id is the same answer
 * @param stage the stage that they report
 * @param at when, by their clock
 * @param source who there said so
 * @param message their words; may be empty
 */
public record Answer(String id, OrderStage stage, Instant at, String source, String message) {}
