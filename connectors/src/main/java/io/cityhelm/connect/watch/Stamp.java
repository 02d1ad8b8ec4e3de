package io.cityhelm.connect.watch;

import java.time.Instant;

/** How a file looks from outside. @param size in bytes */
record Stamp(Instant changed, long size) {}
