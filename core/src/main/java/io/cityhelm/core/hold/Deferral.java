package io.cityhelm.core.hold;

import java.time.Instant;

/** 缓办, while it lasts. @param by who consented */
public record Deferral(Instant until, String askedBy, String by, Instant since) {}
