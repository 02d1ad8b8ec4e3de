package io.cityhelm.core.force;

import io.cityhelm.core.force.DepotRecommendation.Reason;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * From which depot to take: the nearest of those that are open, by where each stands now. Closed ones come after all of
 * them, so that nobody looks in vain for a depot that they know, and what is kept there can still be used or given back.
 * Pure; when a word is old is the city pack's figure.
 */
public final class DepotRecommendations {

    private final Resources resources;

    public DepotRecommendations(Resources resources) {
        this.resources = resources;
    }

    public List<DepotRecommendation> of(LonLat place, Collection<DepotStanding> depots, Instant now) {
        return depots.stream()
                .map(depot -> judge(depot, place, now))
                .sorted(Comparator.comparing(
                                (DepotRecommendation one) -> !one.depot().isOpen())
                        .thenComparing(DepotRecommendation::metres)
                        .thenComparing(one -> one.depot().depot().id()))
                .toList();
    }

    private DepotRecommendation judge(DepotStanding depot, LonLat place, Instant now) {
        double metres = depot.place().metresTo(place);
        List<Reason> reasons = new ArrayList<>();
        if (!depot.isOpen()) {
            reasons.add(new Reason.Closed());
        }
        reasons.add(new Reason.Way(metres));
        depot.staleness(resources.fresh(), now).ifPresent(age -> reasons.add(new Reason.OldWord(age)));
        if (depot.at().isEmpty()) {
            reasons.add(new Reason.NoWord());
        }
        return new DepotRecommendation(depot, metres, reasons);
    }
}
