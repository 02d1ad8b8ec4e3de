package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts add up over pages, over days and over restarts. */
class QualityStoreTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 22);
    private static final DayKey TODAY = new DayKey("a", "delay", DAY);
    private static final DayKey YESTERDAY = new DayKey("a", "delay", DAY.minusDays(1));
    private static final DayCounts ONE =
            new DayCounts(10, 1, 9, 8, 2, 3, Optional.of(Instant.parse("2020-11-22T04:00:00Z")));

    @TempDir
    Path folder;

    @Test
    void what_is_added_is_there_at_once_and_after_a_restart() throws Exception {
        try (Database database = open();
                QualityStore store = new QualityStore(database)) {
            store.add(Map.of(TODAY, ONE));
            store.add(Map.of(TODAY, ONE, YESTERDAY, ONE));
            assertThat(store.since(DAY)).containsExactly(Map.entry(TODAY, ONE.plus(ONE)));
            store.flush();
            assertThat(store.since(DAY)).containsExactly(Map.entry(TODAY, ONE.plus(ONE)));
            store.add(Map.of(TODAY, ONE));
        }
        try (Database database = open();
                QualityStore store = new QualityStore(database)) {
            assertThat(store.since(DAY.minusDays(1)))
                    .isEqualTo(Map.of(TODAY, ONE.plus(ONE).plus(ONE), YESTERDAY, ONE));
            assertThat(store.since(DAY.plusDays(1))).isEmpty();
        }
    }

    @Test
    void a_year_later_it_is_forgotten() throws Exception {
        try (Database database = open();
                QualityStore store = new QualityStore(database)) {
            store.add(Map.of(TODAY, ONE));
            store.flush();
            DayKey later = new DayKey("a", "delay", DAY.plusDays(401));
            store.add(Map.of(later, ONE));
            store.flush();
            assertThat(store.since(LocalDate.EPOCH)).containsOnlyKeys(later);
        }
    }

    private Database open() throws Exception {
        return Database.open(folder.resolve("o.db"), Database.Durability.NORMAL, Migrations.OBSERVATIONS);
    }
}
