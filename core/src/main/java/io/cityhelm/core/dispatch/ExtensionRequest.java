package io.cityhelm.core.dispatch;

import java.time.Instant;

/**
 * 部门申请延期: a department asks for a later limit of an order that it took on.
 *
 * @param id the department's identity of this request, from the same set as its answers: the same id is the same request
 * @param until the limit that it asks for
 * @param at when, by their clock
 * @param source who there asks
 */
public record ExtensionRequest(String id, Instant until, String reason, Instant at, String source) {}
