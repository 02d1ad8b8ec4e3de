package io.cityhelm.core.vicinity;

import io.cityhelm.core.force.Unit;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The units nearest to a place in a straight line: those that could go first, whatever their distance, and last those out
 * of service. When a position is old is the city pack's figure. Pure. Who is best sent to an incident is another question:
 * {@link io.cityhelm.core.force.Recommendations}.
 */
public final class NearestUnits {

    /**
     * A unit with what matters for choosing it.
     *
     * @param readiness whether it could go
     * @param old how old its position is, when that is older than the city takes for certain
     */
    public record Near(Unit unit, double metres, Readiness readiness, Optional<Duration> old) {}

    /** Whether a unit could go, the readiest first. */
    public enum Readiness {
        FREE,
        TAKEN,
        OUT_OF_SERVICE
    }

    private final Resources resources;
    private final Distances distances;

    public NearestUnits(Resources resources, Distances distances) {
        this.resources = resources;
        this.distances = distances;
    }

    /**
     * The units in the order to look at them.
     *
     * @param kind an id of the city pack's kinds; empty for every kind
     * @param held ids of the units that are assigned to whatever incident
     */
    public List<Near> of(LonLat place, Optional<String> kind, Collection<Unit> units, Set<String> held, Instant now) {
        return units.stream()
                .filter(unit -> kind.isEmpty()
                        || resources
                                .kind(unit.kind())
                                .map(Resources.UnitKind::id)
                                .equals(kind))
                .map(unit -> near(unit, place, held, now))
                .sorted(Comparator.comparing(Near::readiness)
                        .thenComparingDouble(Near::metres)
                        .thenComparing(one -> one.unit().id()))
                .toList();
    }

    private Near near(Unit unit, LonLat place, Set<String> held, Instant now) {
        Duration age = Duration.between(unit.at(), now);
        return new Near(
                unit,
                distances.metres(place, unit.place()),
                readiness(unit, held),
                Optional.of(age).filter(old -> old.compareTo(resources.fresh()) > 0));
    }

    private static Readiness readiness(Unit unit, Set<String> held) {
        return switch (unit.status()) {
            case AVAILABLE -> held.contains(unit.id()) ? Readiness.TAKEN : Readiness.FREE;
            case RESERVED, EN_ROUTE, ON_SCENE, RETURNING -> Readiness.TAKEN;
            case OUT_OF_SERVICE -> Readiness.OUT_OF_SERVICE;
        };
    }
}
