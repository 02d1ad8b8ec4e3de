package io.cityhelm.core.vicinity;

import static io.cityhelm.core.vicinity.VicinityFixture.PLACE;
import static io.cityhelm.core.vicinity.VicinityFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.vicinity.NearestUnits.Near;
import io.cityhelm.core.vicinity.NearestUnits.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearestUnitsTest {

    private static final Resources RESOURCES = new Resources(
            1.5,
            200,
            Duration.ofMinutes(5),
            new Resources.Penalties(Duration.ZERO, Duration.ZERO, Duration.ZERO),
            List.of(),
            List.of(
                    new Resources.UnitKind("engine", Map.of(), List.of("消防车"), 45, List.of()),
                    new Resources.UnitKind("police", Map.of(), List.of("警车"), 60, List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static List<Near> nearest(Optional<String> kind, Set<String> held, Unit... units) {
        return new NearestUnits(RESOURCES, LonLat::metresTo).of(PLACE, kind, List.of(units), held, Town.NOON);
    }

    @Test
    void who_is_free_stands_first_by_distance_then_who_is_taken_and_last_who_is_out_of_service() {
        List<Near> found = nearest(
                Optional.empty(),
                Set.of("held"),
                unit("broken", "消防车", UnitStatus.OUT_OF_SERVICE, 0.1, Town.NOON),
                unit("busy", "消防车", UnitStatus.ON_SCENE, 1, Town.NOON),
                unit("far", 9),
                unit("held", 0.2),
                unit("near", 3));

        assertThat(found).extracting(one -> one.unit().id()).containsExactly("near", "far", "held", "busy", "broken");
        assertThat(found.getFirst().metres()).isCloseTo(3_000, offset(1.0));
    }

    @ParameterizedTest
    @EnumSource(UnitStatus.class)
    void only_who_waits_is_free(UnitStatus status) {
        Readiness expected = switch (status) {
            case AVAILABLE -> Readiness.FREE;
            case OUT_OF_SERVICE -> Readiness.OUT_OF_SERVICE;
            default -> Readiness.TAKEN;
        };

        assertThat(nearest(Optional.empty(), Set.of(), unit("u", "消防车", status, 1, Town.NOON)))
                .singleElement()
                .satisfies(one -> assertThat(one.readiness()).isEqualTo(expected));
    }

    @Test
    void a_kind_is_asked_for_by_the_words_of_the_pack_whatever_the_department_calls_it() {
        List<Near> found = nearest(
                Optional.of("police"),
                Set.of(),
                unit("engine", 1),
                unit("car", "警车", UnitStatus.AVAILABLE, 2, Town.NOON),
                unit("strange", "观光车", UnitStatus.AVAILABLE, 1, Town.NOON));

        assertThat(found).extracting(one -> one.unit().id()).containsExactly("car");
    }

    @Test
    void a_position_older_than_the_city_takes_for_certain_says_its_age() {
        Unit fresh = unit("fresh", "消防车", UnitStatus.AVAILABLE, 1, Town.NOON.minusSeconds(300));
        Unit old = unit("old", "消防车", UnitStatus.AVAILABLE, 2, Town.NOON.minusSeconds(301));

        assertThat(nearest(Optional.empty(), Set.of(), fresh, old))
                .extracting(Near::old)
                .containsExactly(Optional.empty(), Optional.of(Duration.ofSeconds(301)));
    }
}
