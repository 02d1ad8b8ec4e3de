package io.cityhelm.connect.simulator;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a vehicle is stationed and what it can do beyond its kind.
 *
 * @param depot id of the city pack; empty for one of a station of its own
 * @param capabilities ids of the city pack
 */
record Gear(Optional<String> depot, List<String> capabilities) {

    private static final int EVERY_SECOND = 2;
    private static final int EVERY_FOURTH = 4;

    /** Every second vehicle stands at the depot that is nearest, every fourth carries something more. */
    static Gear of(int number, LonLat home, Resources resources) {
        Optional<String> depot = number % EVERY_SECOND == 0
                ? resources.depots().stream()
                        .filter(each -> !each.mobile())
                        .min(Comparator.comparingDouble(each -> each.place().metresTo(home)))
                        .map(Resources.Depot::id)
                : Optional.empty();
        List<Resources.Capability> all = resources.capabilities();
        List<String> more = number % EVERY_FOURTH == 0 && !all.isEmpty()
                ? List.of(all.get(number / EVERY_FOURTH % all.size()).id())
                : List.of();
        return new Gear(depot, more);
    }
}
