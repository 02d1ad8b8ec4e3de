package io.cityhelm.core.plan;

import java.time.Duration;

/** How soon somebody stands on a post, from the start of its level or since somebody left it. */
public record PostLimit(Post post, Duration within) {}
