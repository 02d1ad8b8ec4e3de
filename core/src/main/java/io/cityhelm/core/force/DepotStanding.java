package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A depot as far as is known: the city pack's, with what its own system said last. While nobody has said anything it is
 * taken to be open and to stand where the pack says.
 *
 * @param place WGS 84
 * @param at when its system said so; empty while it has not
 */
public record DepotStanding(Resources.Depot depot, DepotStatus status, LonLat place, Optional<Instant> at) {

    public static DepotStanding of(Resources.Depot depot, Optional<DepotSighting> seen) {
        return new DepotStanding(
                depot,
                seen.map(DepotSighting::status).orElse(DepotStatus.OPEN),
                seen.map(DepotSighting::place).orElse(depot.place()),
                seen.map(DepotSighting::at));
    }

    public boolean isOpen() {
        return status == DepotStatus.OPEN;
    }

    /** How old the word of its system is, when that is older than a word may be. @param fresh how old it may be */
    public Optional<Duration> staleness(Duration fresh, Instant now) {
        return at.map(then -> Duration.between(then, now)).filter(age -> age.compareTo(fresh) > 0);
    }
}
