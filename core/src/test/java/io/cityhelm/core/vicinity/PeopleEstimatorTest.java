package io.cityhelm.core.vicinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Population;
import io.cityhelm.core.pack.SmallCity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The city of squares: two districts side by side, from 120.0 to 120.8 east and 30.0 to 30.8 north. */
class PeopleEstimatorTest {

    private static final CityPack PACK = SmallCity.pack();

    private static PeopleEstimator estimator(Map<JurisdictionCode, Long> people) {
        return new PeopleEstimator(
                new Population(LocalDate.EPOCH, Map.of("zh", "甲"), people), PACK.tree(), PACK.boundaries());
    }

    private static Area box(double west, double south, double east, double north) {
        return Area.drawn(List.of(
                new LonLat(west, south), new LonLat(east, south), new LonLat(east, north), new LonLat(west, north)));
    }

    private static final PeopleEstimator DISTRICTS =
            estimator(Map.of(SmallCity.WEST, 400_000L, SmallCity.EAST, 100_000L));

    @Test
    void a_whole_district_is_counted_and_not_estimated() {
        PeopleEstimate found = DISTRICTS
                .of(Area.of(PACK.boundaries().find(SmallCity.EAST).orElseThrow().shape()))
                .orElseThrow();

        assertThat(found.people()).isEqualTo(100_000);
        assertThat(found.isCount()).isTrue();
    }

    @Test
    void a_part_of_two_districts_is_the_share_of_the_ground_of_each() {
        // all of the north half: half of each
        PeopleEstimate found = DISTRICTS.of(box(120, 30.4, 120.8, 30.8)).orElseThrow();

        assertThat(found.parts())
                .extracting(PeopleEstimate.Part::place)
                .containsExactly(SmallCity.WEST, SmallCity.EAST);
        assertThat(found.people()).isEqualTo(250_000);
        assertThat(found.isCount()).isFalse();
        assertThat(found.known()).isEqualTo(1);
    }

    @Test
    void ground_without_figures_is_said_and_not_guessed() {
        PeopleEstimate found = estimator(Map.of(SmallCity.WEST, 400_000L))
                .of(box(120, 30, 120.8, 30.8))
                .orElseThrow();

        assertThat(found.people()).isEqualTo(400_000);
        assertThat(found.known()).isCloseTo(0.5, offset(1e-9));
        assertThat(found.isCount()).isFalse();
        assertThat(estimator(Map.of(SmallCity.WEST, 400_000L)).of(box(120.5, 30.1, 120.6, 30.2)))
                .isEmpty();
    }

    @Test
    void finer_figures_go_before_those_of_the_whole_when_all_of_it_is_counted() {
        Map<JurisdictionCode, Long> people = new HashMap<>(Map.of(SmallCity.WEST, 400_000L));
        var streets = PACK.tree().children(SmallCity.WEST);
        people.put(streets.getFirst().code(), 390_000L);
        Area first = Area.of(
                PACK.boundaries().find(streets.getFirst().code()).orElseThrow().shape());

        assertThat(estimator(people).of(first).map(PeopleEstimate::people)).isEqualTo(Optional.of(200_000L));

        people.put(streets.getLast().code(), 10_000L);
        assertThat(estimator(people).of(first).map(PeopleEstimate::people)).isEqualTo(Optional.of(390_000L));
    }

    @Property(tries = 60)
    void two_halves_have_as_many_people_as_the_whole(
            @ForAll @DoubleRange(min = 120.01, max = 120.4) double west,
            @ForAll @DoubleRange(min = 120.41, max = 120.79) double east,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double at) {
        double middle = west + (east - west) * at;
        double whole = exact(box(west, 30.1, east, 30.5));

        assertThat(exact(box(west, 30.1, middle, 30.5)) + exact(box(middle, 30.1, east, 30.5)))
                .isCloseTo(whole, offset(0.01));
        assertThat(whole).isBetween(0.0, 500_000.0);
    }

    private static double exact(Area area) {
        return DISTRICTS.of(area).orElseThrow().parts().stream()
                .mapToDouble(PeopleEstimate.Part::people)
                .sum();
    }
}
