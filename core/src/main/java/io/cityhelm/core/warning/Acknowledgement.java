package io.cityhelm.core.warning;

import java.time.Instant;

/** What somebody said to a message that the platform refused, or was silent about. @param by an account */
public record Acknowledgement(String by, String reason, Instant at) {}
