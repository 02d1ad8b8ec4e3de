package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.DepotRecommendation.Reason;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.pack.SmallCity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepotRecommendationsTest {

    private static final LonLat PLACE = new LonLat(120, 30);
    /** A degree of latitude is 111.195 km on the sphere. */
    private static final double KM = 1 / 111.195;

    private static final Resources RESOURCES = SmallCity.pack().resources();
    private static final Duration FRESH = RESOURCES.fresh();

    @Test
    void given_no_word_of_its_system_when_recommended_then_a_depot_stands_where_the_pack_says_and_the_reason_says_so() {
        DepotRecommendation one = ranked(depot("near", 2, Optional.empty())).getFirst();

        assertThat(one.depot().isOpen()).isTrue();
        assertThat(one.reasons()).containsExactly(new Reason.Way(one.metres()), new Reason.NoWord());
        assertThat(one.metres()).isCloseTo(2_000, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void given_a_depot_on_wheels_when_it_has_come_near_then_its_live_place_counts_and_it_goes_first() {
        DepotStanding fixed = depot("fixed", 3, Optional.empty());
        DepotStanding truck = depot("truck", 30, word("truck", DepotStatus.OPEN, 1, Town.NOON));

        assertThat(ids(ranked(fixed, truck))).containsExactly("truck", "fixed");
        assertThat(ranked(truck).getFirst().reasons())
                .containsExactly(new Reason.Way(truck.place().metresTo(PLACE)));
    }

    @Test
    void given_a_closed_depot_when_it_is_the_nearest_then_it_stands_last_and_says_that_it_is_closed() {
        DepotStanding near = depot("near", 1, word("near", DepotStatus.CLOSED, 1, Town.NOON));
        DepotStanding far = depot("far", 9, Optional.empty());

        List<DepotRecommendation> ranked = ranked(near, far);

        assertThat(ids(ranked)).containsExactly("far", "near");
        assertThat(ranked.getLast().reasons()).first().isEqualTo(new Reason.Closed());
    }

    @Test
    void given_an_old_word_when_recommended_then_the_reason_says_how_old_and_not_a_second_before() {
        DepotStanding atLimit = depot("d", 1, word("d", DepotStatus.OPEN, 1, Town.NOON.minus(FRESH)));
        DepotStanding old = depot(
                "d", 1, word("d", DepotStatus.OPEN, 1, Town.NOON.minus(FRESH).minusSeconds(1)));

        assertThat(ranked(atLimit).getFirst().reasons()).noneMatch(Reason.OldWord.class::isInstance);
        assertThat(ranked(old).getFirst().reasons()).contains(new Reason.OldWord(FRESH.plusSeconds(1)));
    }

    private static List<DepotRecommendation> ranked(DepotStanding... depots) {
        return new DepotRecommendations(RESOURCES).of(PLACE, List.of(depots), Town.NOON);
    }

    private static List<String> ids(List<DepotRecommendation> ranked) {
        return ranked.stream().map(one -> one.depot().depot().id()).toList();
    }

    private static DepotStanding depot(String id, double km, Optional<DepotSighting> seen) {
        return DepotStanding.of(new Resources.Depot(id, Map.of(), Town.STREET, at(km), true, List.of()), seen);
    }

    private static Optional<DepotSighting> word(String depot, DepotStatus status, double km, Instant at) {
        return Optional.of(new DepotSighting(depot, status, at(km), at));
    }

    private static LonLat at(double km) {
        return new LonLat(120, 30 + km * KM);
    }
}
