package io.cityhelm.core.vicinity;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 里面有什么: what stands inside of an area now, of each kind the nearest first.
 *
 * @param people how many live there; empty when the pack says nothing about any part of it
 */
public record Inside(
        Optional<PeopleEstimate> people,
        List<Nearby<Incident>> incidents,
        List<Nearby<Alert>> alerts,
        List<Nearby<Unit>> units,
        List<Nearby<DepotStanding>> depots) {

    /** All that there is, of which some may be inside. @param incidents open ones @param alerts open ones */
    public record Facts(
            Collection<Incident> incidents,
            Collection<Alert> alerts,
            Collection<Unit> units,
            Collection<DepotStanding> depots) {}

    public static Inside of(Area area, Facts facts, Optional<PeopleEstimate> people, Distances distances) {
        Sieve sieve = new Sieve(area, distances);
        return new Inside(
                people,
                sieve.of(facts.incidents(), incident -> incident.place().point()),
                sieve.of(facts.alerts(), alert -> alert.content().place().point()),
                sieve.of(facts.units(), Unit::place),
                sieve.of(facts.depots(), DepotStanding::place));
    }

    private record Sieve(Area area, Distances distances) {
        <T> List<Nearby<T>> of(Collection<T> all, Function<T, LonLat> place) {
            return all.stream()
                    .filter(one -> area.holds(place.apply(one), distances))
                    .map(one -> new Nearby<>(one, place.apply(one), distances.metres(area.middle(), place.apply(one))))
                    .sorted(Comparator.comparingDouble(Nearby::metres))
                    .toList();
        }
    }
}
