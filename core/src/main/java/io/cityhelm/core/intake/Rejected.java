package io.cityhelm.core.intake;

import java.time.Instant;

/**
 * A record that was not taken, kept with its reason so that a person can look and, after a mending, replay it.
 *
 * @param connector the link it came through
 * @param reason why, in words
 * @param raw the record as it came, cut to 64 KiB
 */
public record Rejected(String connector, Instant at, String reason, String raw) {}
