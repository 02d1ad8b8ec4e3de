package io.cityhelm.core.vicinity;

import static io.cityhelm.core.vicinity.VicinityFixture.PLACE;
import static io.cityhelm.core.vicinity.VicinityFixture.around;
import static io.cityhelm.core.vicinity.VicinityFixture.north;
import static io.cityhelm.core.vicinity.VicinityFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsideTest {

    private static Inside inside(Area area, Inside.Facts facts) {
        return Inside.of(area, facts, Optional.empty(), LonLat::metresTo);
    }

    private static Inside.Facts units(io.cityhelm.core.force.Unit... units) {
        return new Inside.Facts(List.of(), List.of(), List.of(units), List.of());
    }

    @Test
    void what_lies_within_the_radius_is_inside_and_the_nearest_stands_first() {
        Inside found = inside(around(PLACE, 2_000), units(unit("out", 2.01), unit("edge", 1.99), unit("near", 0.3)));

        assertThat(found.units()).extracting(one -> one.what().id()).containsExactly("near", "edge");
        assertThat(found.units().getFirst().metres()).isCloseTo(300, offset(1.0));
    }

    @Test
    void a_depot_counts_where_it_stands_now() {
        var depot = new Resources.Depot("d", Map.of(), Town.STREET, north(50), true, List.of());
        var moved = new DepotStanding(depot, io.cityhelm.core.force.DepotStatus.OPEN, north(1), Optional.of(Town.NOON));

        assertThat(inside(around(PLACE, 2_000), new Inside.Facts(List.of(), List.of(), List.of(), List.of(moved)))
                        .depots())
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo(north(1)));
    }

    @Test
    void what_was_drawn_holds_its_corners_and_not_what_its_box_holds_besides() {
        // an L: its upper right quarter is not in it
        Area area = Area.drawn(List.of(
                new LonLat(120, 30),
                new LonLat(120.2, 30),
                new LonLat(120.2, 30.1),
                new LonLat(120.1, 30.1),
                new LonLat(120.1, 30.2),
                new LonLat(120, 30.2)));

        assertThat(area.holds(new LonLat(120, 30), LonLat::metresTo)).isTrue();
        assertThat(area.holds(new LonLat(120.05, 30.15), LonLat::metresTo)).isTrue();
        assertThat(area.holds(new LonLat(120.15, 30.15), LonLat::metresTo)).isFalse();
        assertThat(area.holds(area.middle(), LonLat::metresTo)).isTrue();
    }

    @Test
    void a_drawing_that_crosses_itself_is_mended_into_both_of_its_halves() {
        Area bow = Area.drawn(
                List.of(new LonLat(120, 30), new LonLat(120.2, 30.2), new LonLat(120.2, 30), new LonLat(120, 30.2)));

        assertThat(bow.ground().isValid()).isTrue();
        assertThat(bow.holds(new LonLat(120.02, 30.1), LonLat::metresTo)).isTrue();
        assertThat(bow.holds(new LonLat(120.18, 30.1), LonLat::metresTo)).isTrue();
        assertThat(bow.holds(new LonLat(120.1, 30.18), LonLat::metresTo)).isFalse();
    }
}
