package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;

/**
 * What a depot's own system says about the depot itself. Observed, not decided: it is kept with the positions of units,
 * never in the journal.
 *
 * @param depot an id of the city pack
 * @param place WGS 84
 * @param at when it was so, by the clock of that system
 */
public record DepotSighting(String depot, DepotStatus status, LonLat place, Instant at) {}
