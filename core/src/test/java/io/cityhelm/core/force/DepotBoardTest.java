package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.pack.SmallCity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DepotBoardTest {

    private static final LonLat THERE = new LonLat(120.2, 30.2);
    private static final Resources RESOURCES = SmallCity.pack().resources();

    private final DepotBoard board = new DepotBoard();

    @Test
    void until_its_system_speaks_a_depot_is_open_where_the_pack_says() {
        assertThat(board.standings(RESOURCES)).allSatisfy(one -> {
            assertThat(one.isOpen()).isTrue();
            assertThat(one.place()).isEqualTo(one.depot().place());
            assertThat(one.at()).isEmpty();
            assertThat(one.staleness(RESOURCES.fresh(), Town.NOON)).isEmpty();
        });
        assertThat(board.of("north")).isEqualTo(DepotStatus.OPEN);
    }

    @Test
    void the_latest_word_counts_in_whatever_order_words_come_and_a_repeated_one_changes_nothing() {
        AtomicInteger told = new AtomicInteger();
        board.onChange(told::incrementAndGet);
        DepotSighting closed = word(DepotStatus.CLOSED, Town.NOON);
        board.accept(List.of(closed, word(DepotStatus.OPEN, Town.NOON.minusSeconds(1))));
        board.accept(List.of(closed));
        board.accept(List.of());

        assertThat(board.sightings()).containsExactly(closed);
        assertThat(board.of("north")).isEqualTo(DepotStatus.CLOSED);
        assertThat(board.standings(RESOURCES).getFirst())
                .isEqualTo(new DepotStanding(
                        RESOURCES.depots().getFirst(), DepotStatus.CLOSED, THERE, java.util.Optional.of(Town.NOON)));
        assertThat(told).hasValue(2);
    }

    @Test
    void what_was_kept_on_disk_never_replaces_what_came_meanwhile_and_nobody_is_told() {
        board.accept(List.of(word(DepotStatus.OPEN, Town.NOON)));
        board.onChange(() -> {
            throw new AssertionError("told");
        });

        board.restore(List.of(word(DepotStatus.CLOSED, Town.NOON.minusSeconds(60))));

        assertThat(board.of("north")).isEqualTo(DepotStatus.OPEN);
    }

    private static DepotSighting word(DepotStatus status, Instant at) {
        return new DepotSighting("north", status, THERE, at);
    }
}
