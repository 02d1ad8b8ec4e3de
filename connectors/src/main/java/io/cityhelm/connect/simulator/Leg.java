package io.cityhelm.connect.simulator;

import io.cityhelm.core.geo.LonLat;
import java.time.Duration;
import java.time.Instant;

/** A straight way from one place to another between two instants; something that stands has come from where it is. */
record Leg(LonLat from, LonLat to, Instant left, Instant arrives) {

    static Leg standing(LonLat place, Instant now) {
        return new Leg(place, place, now, now);
    }

    LonLat at(Instant now) {
        double whole = Duration.between(left, arrives).toMillis();
        double part = whole <= 0 ? 1 : Math.clamp(Duration.between(left, now).toMillis() / whole, 0, 1);
        return new LonLat(from.lon() + (to.lon() - from.lon()) * part, from.lat() + (to.lat() - from.lat()) * part);
    }

    /** As it is sent: a tenth of a metre is enough. */
    LonLat sent(Instant now) {
        LonLat place = at(now);
        return new LonLat(rounded(place.lon()), rounded(place.lat()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
