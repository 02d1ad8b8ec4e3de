package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;

/** Where a unit was. @param place WGS 84 @param at by the clock of its department */
public record Fix(String unit, LonLat place, Instant at) {}
