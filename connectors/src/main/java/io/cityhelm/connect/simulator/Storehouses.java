package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The depots themselves, as their system sees them: each says once a minute that it is still there, one at a time closes
 * for a stocktaking and opens again, and those on wheels drive from street to street around their garage.
 */
final class Storehouses {

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration FIRST_STOCKTAKING = Duration.ofSeconds(40);
    private static final Duration STOCKTAKING = Duration.ofMinutes(12);
    private static final Duration BETWEEN_STOCKTAKINGS = Duration.ofMinutes(25);
    private static final Duration FIRST_DRIVE = Duration.ofSeconds(15);
    private static final Duration STOP = Duration.ofMinutes(15);
    private static final Duration BEAT = Duration.ofSeconds(5);

    /** A loaded truck in town, along the straight line. */
    private static final double METRES_PER_SECOND = 7;

    /** How many streets around its garage a truck goes to. */
    private static final int STREETS = 6;

    private final Feed feed;
    private final Agenda agenda;
    private final Random random;
    private final String keeper;
    private final List<Storehouse> houses = new ArrayList<>();

    /** @param keeper the department whose records they are */
    Storehouses(Feed feed, Agenda agenda, Random random, String keeper) {
        this.feed = feed;
        this.agenda = agenda;
        this.random = random;
        this.keeper = keeper;
    }

    /** One of them, under way or not. */
    private final class Storehouse {
        private final Resources.Depot depot;
        private final List<LonLat> stops;
        private DepotStatus status = DepotStatus.OPEN;
        private Leg leg;

        private Storehouse(Resources.Depot depot, List<LonLat> stops) {
            this.depot = depot;
            this.stops = stops;
            this.leg = Leg.standing(depot.place(), agenda.now());
        }

        private void say() {
            LonLat place = leg.sent(agenda.now());
            feed.put(
                    depot.id(),
                    keeper,
                    Json.object(
                            "depot", depot.id(),
                            "status", status.name().toLowerCase(Locale.ROOT),
                            "lon", place.lon(),
                            "lat", place.lat(),
                            "at", agenda.now().toString()));
        }

        private void become(DepotStatus next) {
            status = next;
            say();
        }

        private void leave() {
            Instant now = agenda.now();
            LonLat next = stops.get(random.nextInt(stops.size()));
            long millis = Math.round(1000 * leg.to().metresTo(next) / METRES_PER_SECOND);
            leg = new Leg(leg.to(), next, now, now.plusMillis(millis));
            drive();
        }

        private void drive() {
            say();
            if (agenda.now().isBefore(leg.arrives())) {
                agenda.in(BEAT, this::drive);
            } else {
                agenda.in(STOP, this::leave);
            }
        }
    }

    void start(Resources resources, Ground ground) {
        for (Resources.Depot depot : resources.depots()) {
            houses.add(new Storehouse(depot, depot.mobile() ? around(depot, ground) : List.of()));
        }
        beat();
        agenda.in(FIRST_STOCKTAKING, this::takeStock);
        houses.stream().filter(house -> !house.stops.isEmpty()).forEach(house -> agenda.in(FIRST_DRIVE, house::leave));
    }

    /** Whether people can take something from a depot. */
    boolean isOpen(String depot) {
        return houses.stream()
                .filter(house -> house.depot.id().equals(depot))
                .allMatch(house -> house.status == DepotStatus.OPEN);
    }

    private static List<LonLat> around(Resources.Depot depot, Ground ground) {
        return ground.at(Level.STREET).stream()
                .map(Jurisdiction::seat)
                .sorted(Comparator.comparingDouble(depot.place()::metresTo))
                .limit(STREETS)
                .toList();
    }

    private void beat() {
        houses.forEach(Storehouse::say);
        agenda.in(HEARTBEAT, this::beat);
    }

    private void takeStock() {
        List<Storehouse> fixed =
                houses.stream().filter(house -> !house.depot.mobile()).toList();
        if (!fixed.isEmpty()) {
            Storehouse chosen = fixed.get(random.nextInt(fixed.size()));
            chosen.become(DepotStatus.CLOSED);
            agenda.in(STOCKTAKING, () -> chosen.become(DepotStatus.OPEN));
            agenda.in(BETWEEN_STOCKTAKINGS, this::takeStock);
        }
    }
}
