package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.Recommendation.Reason;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final LonLat PLACE = new LonLat(120, 30);
    /** A degree of latitude is 111.195 km on the sphere. */
    private static final double KM = 1 / 111.195;

    private static final Resources RESOURCES = new Resources(
            1.5,
            200,
            Duration.ofMinutes(5),
            new Resources.Penalties(Duration.ofMinutes(40), Duration.ofMinutes(10), Duration.ofMinutes(30)),
            List.of(),
            List.of(
                    new Resources.UnitKind("engine", Map.of(), List.of("消防车"), 45, List.of("fire", "hazmat")),
                    new Resources.UnitKind("police", Map.of(), List.of("警车"), 60, List.of("order"))),
            List.of(new Resources.Requirement("chemical-leak", List.of("hazmat", "order"))),
            List.of(),
            List.of(),
            List.of(new Resources.Depot("north", Map.of(), Town.STREET, new LonLat(120, 30), false, List.of())));

    @Test
    void the_travel_is_the_straight_line_by_the_detour_at_the_speed_of_the_kind() {
        Recommendation engine = ranked(unit("e", "消防车", 10)).getFirst();

        assertThat(engine.metres()).isCloseTo(10_000, org.assertj.core.data.Offset.offset(1.0));
        assertThat(engine.travel()).isEqualTo(Duration.ofMinutes(20));
        assertThat(engine.reasons()).first().isEqualTo(new Reason.Fits(List.of("hazmat"), 2));
    }

    @Test
    void who_can_do_what_is_asked_for_goes_before_who_is_nearer() {
        // 11 km by engine are 22 min, half of what is asked for 20 more; who is here at once and can nothing loses 40
        assertThat(ranked(unit("near", "观光车", 0.1), unit("engine", "消防车", 11)))
                .extracting(one -> one.unit().id())
                .containsExactly("near", "engine");
        assertThat(ranked(unit("near", "观光车", 1), unit("engine", "消防车", 9)))
                .extracting(one -> one.unit().id())
                .containsExactly("engine", "near");
        assertThat(ranked(unit("near", "观光车", 1)).getFirst().reasons())
                .contains(new Reason.Unfit(), new Reason.UnknownKind("观光车"));
    }

    @Test
    void the_nearer_of_two_alike_goes_first_unless_it_is_loaded_or_its_position_is_old() {
        Unit near = unit("near", "消防车", 2);
        Unit far = unit("far", "消防车", 4);
        assertThat(ids(ranked(far, near))).containsExactly("near", "far");

        Unit loaded = with(near, near.at(), Optional.of(0.5));
        assertThat(ids(ranked(loaded, far))).containsExactly("far", "near");
        assertThat(ranked(loaded).getFirst().reasons()).contains(new Reason.Loaded(0.5));

        Unit old = with(near, Town.NOON.minusSeconds(301), Optional.empty());
        assertThat(ids(ranked(old, far))).containsExactly("far", "near");
        assertThat(ranked(old).getFirst().reasons()).contains(new Reason.OldPosition(Duration.ofSeconds(301)));
    }

    @Test
    void what_the_department_says_that_a_unit_can_counts_too() {
        Unit plain = unit("plain", "警车", 3);
        Unit trained = new Unit(
                "trained",
                "trained",
                "警车",
                "police",
                UnitStatus.AVAILABLE,
                plain.place(),
                Optional.empty(),
                Town.NOON,
                Optional.empty(),
                Optional.empty(),
                List.of("hazmat"),
                Optional.empty());

        assertThat(ids(ranked(plain, trained))).containsExactly("trained", "plain");
    }

    @Test
    void the_depot_at_which_a_unit_is_stationed_is_a_reason_that_is_said_when_the_city_knows_it() {
        assertThat(ranked(stationed("north")).getFirst().reasons()).contains(new Reason.Stationed("north"));
        assertThat(ranked(stationed("nowhere")).getFirst().reasons()).noneMatch(Reason.Stationed.class::isInstance);
    }

    @Test
    void who_is_stationed_at_a_closed_depot_brings_nothing_from_there() {
        assertThat(ranked(depot -> DepotStatus.CLOSED, stationed("north"))
                        .getFirst()
                        .reasons())
                .contains(new Reason.StationedAtClosed("north"))
                .noneMatch(Reason.Stationed.class::isInstance);
    }

    private static Unit stationed(String depot) {
        return new Unit(
                "e",
                "e",
                "消防车",
                "fire",
                UnitStatus.AVAILABLE,
                new LonLat(120, 30),
                Optional.empty(),
                Town.NOON,
                Optional.empty(),
                Optional.of(depot),
                List.of(),
                Optional.empty());
    }

    @Test
    void who_is_held_or_out_of_service_is_not_recommended() {
        Unit broken =
                new Unit("broken", "b", "消防车", "fire", UnitStatus.OUT_OF_SERVICE, PLACE, Optional.empty(), Town.NOON);

        assertThat(new Recommendations(RESOURCES)
                        .of(
                                PLACE,
                                "chemical-leak",
                                List.of(broken, unit("held", "消防车", 1)),
                                Set.of("held"),
                                DepotDoors.OPEN,
                                Town.NOON))
                .isEmpty();
    }

    @Test
    void a_unit_that_was_sent_seems_there_only_near_the_place_and_with_a_fresh_position() {
        Assignment sent = Assignment.evolve(
                Assignment.evolve(
                        null,
                        new AssignmentEvent.UnitReserved(
                                Brigade.ENGINE, Town.INCIDENT, "n-1", Town.STREET, "street", "", Town.NOON)),
                new AssignmentEvent.UnitDispatched("street", "", Town.NOON));

        assertThat(Arrivals.seemsThere(sent, unit("e", "消防车", 0.19), PLACE, RESOURCES, Town.NOON))
                .isTrue();
        assertThat(Arrivals.seemsThere(sent, unit("e", "消防车", 0.21), PLACE, RESOURCES, Town.NOON))
                .isFalse();
        assertThat(Arrivals.seemsThere(sent, unit("e", "消防车", 0.1), PLACE, RESOURCES, Town.NOON.plusSeconds(301)))
                .isFalse();
    }

    private static List<Recommendation> ranked(Unit... units) {
        return ranked(DepotDoors.OPEN, units);
    }

    private static List<Recommendation> ranked(DepotDoors depots, Unit... units) {
        return new Recommendations(RESOURCES).of(PLACE, "chemical-leak", List.of(units), Set.of(), depots, Town.NOON);
    }

    private static List<String> ids(List<Recommendation> ranked) {
        return ranked.stream().map(one -> one.unit().id()).toList();
    }

    private static Unit unit(String id, String kind, double km) {
        return new Unit(
                id, id, kind, "fire", UnitStatus.AVAILABLE, new LonLat(120, 30 + km * KM), Optional.empty(), Town.NOON);
    }

    private static Unit with(Unit unit, Instant at, Optional<Double> load) {
        return new Unit(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.department(),
                unit.status(),
                unit.place(),
                unit.order(),
                at,
                unit.home(),
                unit.depot(),
                unit.capabilities(),
                load);
    }
}
