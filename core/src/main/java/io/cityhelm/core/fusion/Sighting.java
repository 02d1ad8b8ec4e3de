package io.cityhelm.core.fusion;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;

/**
 * An event as one source saw it.
 *
 * @param key what tells it from the others
 * @param source who saw it; the same source does not see the same event twice
 * @param at when, by the clock of the source
 * @param category an incident category
 * @param text its title, and more
 */
public record Sighting(String key, String source, LonLat place, Instant at, String category, String text) {}
