package io.cityhelm.core.vicinity;

import io.cityhelm.core.geo.LonLat;

/** How far it is from one place to another. */
@FunctionalInterface
public interface Distances {

    /** Metres along the ground in a straight line. */
    double metres(LonLat from, LonLat to);
}
