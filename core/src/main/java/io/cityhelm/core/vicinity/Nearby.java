package io.cityhelm.core.vicinity;

import io.cityhelm.core.geo.LonLat;

/**
 * Something with its distance from where somebody asked.
 *
 * @param place WGS 84
 */
public record Nearby<T>(T what, LonLat place, double metres) {}
