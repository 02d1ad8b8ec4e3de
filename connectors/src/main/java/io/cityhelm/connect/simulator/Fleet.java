package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** The vehicles of all departments: they patrol, drive to where an order sends them, stay, and drive home. */
final class Fleet {

    private static final Duration BEAT = Duration.ofSeconds(2);
    /** How far a patrol leads away from home, degrees. */
    private static final double BEAT_DEGREES = 0.012;

    private static final double USED_UP = 0.4;

    private final Feed feed;
    private final Agenda agenda;
    private final Random random;
    private final List<Vehicle> vehicles = new ArrayList<>();

    Fleet(Feed feed, Agenda agenda, Random random) {
        this.feed = feed;
        this.agenda = agenda;
        this.random = random;
    }

    /** One vehicle, under way or not. */
    final class Vehicle {
        private final String id;
        private final String name;
        private final Script.Vehicle model;
        private final String department;
        private final LonLat home;
        private final Jurisdiction base;
        private final Gear gear;
        private UnitStatus status = UnitStatus.AVAILABLE;
        private Optional<String> order = Optional.empty();
        private Leg leg;

        private Vehicle(
                String id,
                String name,
                Script.Vehicle model,
                String department,
                LonLat home,
                Jurisdiction base,
                Gear gear) {
            this.id = id;
            this.name = name;
            this.model = model;
            this.department = department;
            this.home = home;
            this.base = base;
            this.gear = gear;
            go(home, home, Duration.ZERO);
        }

        String name() {
            return name;
        }

        int crew() {
            return model.crew();
        }

        private void go(LonLat start, LonLat end, Duration time) {
            Instant now = agenda.now();
            leg = new Leg(start, end, now, now.plus(time));
        }

        private LonLat at(Instant now) {
            return leg.at(now);
        }

        /** Whoever is at something is taken; whoever comes back has used up a part of what it carries. */
        private double load() {
            return switch (status) {
                case RESERVED, EN_ROUTE, ON_SCENE -> 1;
                case RETURNING -> USED_UP;
                case AVAILABLE, OUT_OF_SERVICE -> 0;
            };
        }

        private boolean isUnderWay(Instant now) {
            return now.isBefore(leg.arrives().plus(BEAT));
        }

        private void tell() {
            Instant now = agenda.now();
            LonLat place = leg.sent(now);
            feed.put(
                    id,
                    department,
                    Json.object(
                            "id", id,
                            "name", name,
                            "kind", model.name(),
                            "department", department,
                            "status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "lon", place.lon(),
                            "lat", place.lat(),
                            "order", order.orElse(null),
                            "home", base.code().value(),
                            "depot", gear.depot().orElse(null),
                            "capabilities", gear.capabilities().isEmpty() ? null : gear.capabilities(),
                            "load", load(),
                            "at", now.toString()));
        }
    }

    void start(CityPack pack, Ground ground, Script script) {
        List<Jurisdiction> streets = ground.at(Level.STREET);
        List<Jurisdiction> homes = streets.isEmpty() ? List.of(ground.tree().root()) : streets;
        for (Department department : pack.departments()) {
            Script.Vehicle model = script.vehicle(department);
            for (int i = 1; i <= model.count(); i++) {
                Jurisdiction street = homes.get(random.nextInt(homes.size()));
                LonLat home = near(street.seat());
                String name = script.unitName(model, i);
                vehicles.add(new Vehicle(
                        department.id() + "-" + i,
                        name,
                        model,
                        department.id(),
                        home,
                        base(street, i, ground),
                        Gear.of(i, home, pack.resources())));
            }
        }
        vehicles.forEach(Vehicle::tell);
        agenda.in(BEAT, this::beat);
    }

    /** Most belong to the district that they stand in, every third to its street. */
    private static Jurisdiction base(Jurisdiction street, int number, Ground ground) {
        return number % 3 == 0 ? street : ground.tree().parent(street.code()).orElse(street);
    }

    /** The nearest free vehicle of a department leaves for a place. */
    Optional<Vehicle> send(String department, LonLat place, String order, Duration time) {
        Instant now = agenda.now();
        Optional<Vehicle> nearest = vehicles.stream()
                .filter(v -> v.department.equals(department) && v.status == UnitStatus.AVAILABLE)
                .min(Comparator.comparingDouble(v -> v.at(now).metresTo(place)));
        nearest.ifPresent(vehicle -> {
            vehicle.status = UnitStatus.EN_ROUTE;
            vehicle.order = Optional.of(order);
            vehicle.go(vehicle.at(now), place, time);
            vehicle.tell();
        });
        return nearest;
    }

    void arrived(Vehicle vehicle) {
        if (vehicle.status == UnitStatus.EN_ROUTE) {
            vehicle.status = UnitStatus.ON_SCENE;
            vehicle.go(vehicle.leg.to(), vehicle.leg.to(), Duration.ZERO);
            vehicle.tell();
        }
    }

    /** Home, and free again when it is there. */
    void release(Vehicle vehicle, Duration time) {
        vehicle.status = UnitStatus.RETURNING;
        vehicle.order = Optional.empty();
        vehicle.go(vehicle.at(agenda.now()), vehicle.home, time);
        vehicle.tell();
        agenda.in(time, () -> {
            vehicle.status = UnitStatus.AVAILABLE;
            vehicle.tell();
        });
    }

    private void beat() {
        Instant now = agenda.now();
        for (Vehicle vehicle : vehicles) {
            boolean idle = vehicle.status == UnitStatus.AVAILABLE && !now.isBefore(vehicle.leg.arrives());
            if (idle && random.nextInt(8) == 0) {
                vehicle.go(vehicle.at(now), near(vehicle.home), Duration.ofSeconds(60 + random.nextInt(120)));
            }
            if (vehicle.isUnderWay(now)) {
                vehicle.tell();
            }
        }
        agenda.in(BEAT, this::beat);
    }

    private LonLat near(LonLat place) {
        return new LonLat(
                place.lon() + random.nextDouble(-BEAT_DEGREES, BEAT_DEGREES),
                place.lat() + random.nextDouble(-BEAT_DEGREES, BEAT_DEGREES));
    }
}
