package io.cityhelm.connect.health;

import java.time.Duration;

/** How old records were when they came, over the last few hundred pages or messages: half, 95 and 99 of a hundred were no older. */
public record Lags(Duration p50, Duration p95, Duration p99) {}
