package io.cityhelm.core.force;

import io.cityhelm.core.force.Recommendation.Reason;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.pack.Resources.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which units to send: the one that can help first stands first. What speaks against a unit (it cannot do what is asked
 * for, it is loaded, its position is old) counts as time that it would lose. Pure; all figures are the city pack's.
 */
public final class Recommendations {

    private final Resources resources;

    public Recommendations(Resources resources) {
        this.resources = resources;
    }

    /**
     * The units that could be sent, the best first. A unit that somebody holds, or that is out of service, is none.
     *
     * @param held ids of the units that are assigned to whatever incident
     * @param depots which of them give anything out now
     */
    public List<Recommendation> of(
            LonLat place, String category, Collection<Unit> units, Set<String> held, DepotDoors depots, Instant now) {
        List<String> required = resources.required(category);
        return units.stream()
                .filter(unit -> unit.status() != UnitStatus.OUT_OF_SERVICE && !held.contains(unit.id()))
                .map(unit -> judge(unit, place, required, depots, now))
                .sorted(Comparator.comparing(Recommendation::cost)
                        .thenComparing(one -> one.unit().id()))
                .toList();
    }

    private Recommendation judge(Unit unit, LonLat place, List<String> required, DepotDoors depots, Instant now) {
        Optional<UnitKind> kind = resources.kind(unit.kind());
        double metres = unit.place().metresTo(place);
        Duration travel = travel(metres, kind);
        Duration cost = travel;
        List<Reason> reasons = new ArrayList<>();
        if (!required.isEmpty()) {
            List<String> can =
                    required.stream().filter(one -> can(unit, kind, one)).toList();
            reasons.add(can.isEmpty() ? new Reason.Unfit() : new Reason.Fits(can, required.size()));
            // half of what is asked for costs half of what nothing of it costs
            cost = cost.plus(part(resources.penalties().unfit(), 1 - (double) can.size() / required.size()));
        }
        reasons.add(new Reason.Way(metres, travel));
        double load = unit.load().orElse(0.0);
        if (load > 0) {
            reasons.add(new Reason.Loaded(load));
            cost = cost.plus(part(resources.penalties().full(), load));
        }
        unit.depot()
                .filter(depot -> resources.depot(depot).isPresent())
                .ifPresent(depot -> reasons.add(stationed(depot, depots)));
        Duration age = Duration.between(unit.at(), now);
        if (age.compareTo(resources.fresh()) > 0) {
            reasons.add(new Reason.OldPosition(age));
            cost = cost.plus(resources.penalties().stale());
        }
        if (kind.isEmpty()) {
            reasons.add(new Reason.UnknownKind(unit.kind()));
        }
        return new Recommendation(unit, metres, travel, cost, reasons);
    }

    private static Reason stationed(String depot, DepotDoors depots) {
        return depots.of(depot) == DepotStatus.OPEN ? new Reason.Stationed(depot) : new Reason.StationedAtClosed(depot);
    }

    private static boolean can(Unit unit, Optional<UnitKind> kind, String capability) {
        return unit.capabilities().contains(capability)
                || kind.filter(k -> k.capabilities().contains(capability)).isPresent();
    }

    private Duration travel(double metres, Optional<UnitKind> kind) {
        double kmPerHour = kind.map(UnitKind::kmPerHour).orElseGet(this::slowest);
        return Duration.ofSeconds(Math.round(metres * resources.detour() / (kmPerHour / 3.6)));
    }

    private double slowest() {
        return resources.kinds().stream().mapToDouble(UnitKind::kmPerHour).min().orElseThrow();
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }
}
