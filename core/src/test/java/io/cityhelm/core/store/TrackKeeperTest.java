package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.force.Fix;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.geo.LonLat;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where units were outlives the process, and is forgotten when tracks do not reach so far back. */
class TrackKeeperTest {

    @TempDir
    Path folder;

    @Test
    void given_positions_when_the_file_is_opened_again_then_the_track_is_there() throws Exception {
        Clock clock = Clock.fixed(Town.NOON, ZoneOffset.UTC);
        Fix old = new Fix("fire-1", new LonLat(120.0, 30), Town.NOON.minus(UnitTracks.REACH.plusMinutes(1)));
        Fix before = new Fix("fire-1", new LonLat(120.1, 30), Town.NOON.minusSeconds(600));
        Fix last = new Fix("fire-1", new LonLat(120.2, 30.1), Town.NOON.minusSeconds(1));
        try (ObservationStore store = ObservationStore.open(folder.resolve("o.db"), clock)) {
            store.tracks().keep(List.of(old, before));
            store.flush();
            store.tracks().keep(List.of(last, before));
            store.flush();
        }
        UnitTracks tracks = new UnitTracks();
        try (ObservationStore store = ObservationStore.open(folder.resolve("o.db"), clock)) {
            store.restore(tracks);
        }

        assertThat(tracks.of("fire-1")).containsExactly(before, last);
    }
}
