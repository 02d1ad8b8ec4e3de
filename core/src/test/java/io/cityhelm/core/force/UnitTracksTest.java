package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.geo.LonLat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTracksTest {

    private final UnitTracks tracks = new UnitTracks();

    @Test
    void given_a_unit_that_drives_when_it_is_looked_at_then_its_way_is_kept_oldest_first() {
        assertThat(seen(120.100, 0)).hasSize(1);
        assertThat(seen(120.101, 10)).hasSize(1);
        assertThat(seen(120.102, 20)).hasSize(1);

        assertThat(tracks.of("fire-1")).extracting(fix -> fix.place().lon()).containsExactly(120.100, 120.101, 120.102);
    }

    @Test
    void given_a_unit_that_stands_when_it_is_looked_at_then_it_is_kept_again_only_after_a_while() {
        seen(120.1, 0);

        assertThat(seen(120.10001, 10)).as("a metre is no way").isEmpty();
        assertThat(seen(120.10001, 299)).isEmpty();
        assertThat(seen(120.10001, 300)).hasSize(1);
    }

    @Test
    void given_an_older_sighting_when_it_comes_late_then_the_track_does_not_jump_back() {
        seen(120.2, 60);

        assertThat(seen(120.1, 0)).isEmpty();
        assertThat(tracks.of("fire-1")).hasSize(1);
    }

    @Test
    void given_hours_of_driving_when_the_reach_is_over_then_the_oldest_is_forgotten() {
        for (int hour = 0; hour <= 8; hour++) {
            seen(120 + hour * 0.01, hour * 3600L);
        }

        assertThat(tracks.of("fire-1").getFirst().at()).isEqualTo(Town.NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void given_a_moment_of_the_past_when_asked_then_each_unit_is_where_it_was_last() {
        seen(120.1, 0);
        seen(120.2, 600);

        assertThat(at(599)).containsOnly(Map.entry("fire-1", 120.1));
        assertThat(at(600)).containsOnly(Map.entry("fire-1", 120.2));
        assertThat(at(-1)).isEmpty();
    }

    @Test
    void given_kept_positions_when_put_back_then_what_is_live_goes_on_from_there() {
        Instant then = Town.NOON.minusSeconds(60);
        tracks.restore(List.of(new Fix("fire-1", new LonLat(120.05, 30), then)));
        seen(120.1, 0);

        assertThat(tracks.of("fire-1")).extracting(Fix::at).containsExactly(then, Town.NOON);
    }

    private Map<String, Double> at(long second) {
        return tracks.at(Town.NOON.plusSeconds(second)).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().place().lon()));
    }

    private List<Fix> seen(double lon, long second) {
        return tracks.accept(List.of(new Unit(
                "fire-1",
                "消防 1",
                "fire",
                "fire",
                UnitStatus.EN_ROUTE,
                new LonLat(lon, 30),
                Optional.empty(),
                Town.NOON.plusSeconds(second))));
    }
}
