package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ObservationStoreTest {

    private static final SampleKey KEY = new SampleKey("flow", Town.DISTRICT);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Town.NOON);
    private final IndicatorBoard indicators = new IndicatorBoard();
    private final UnitBoard force = new UnitBoard();
    private final DepotBoard depots = new DepotBoard();

    @Test
    void a_start_brings_back_the_last_sixty_values_in_order_and_where_the_units_were_and_how_the_depots_stood()
            throws Exception {
        Unit engine = unit("e-1", UnitStatus.EN_ROUTE, Town.NOON);
        DepotSighting closed = depot(DepotStatus.CLOSED, Town.NOON);
        try (ObservationStore store = open();
                AutoCloseable following = store.follow(indicators, force, depots)) {
            indicators.accept(IntStream.range(0, 100).mapToObj(this::sample).toList());
            force.accept(List.of(unit("e-1", UnitStatus.AVAILABLE, Town.NOON.minusSeconds(9))));
            force.accept(List.of(engine));
            depots.accept(List.of(closed));
            depots.accept(List.of(depot(DepotStatus.OPEN, Town.NOON.minusSeconds(1))));
            store.flush();
            assertThat(store.written()).isEqualTo(100);
            assertThat(store.lost()).isZero();
        }

        IndicatorBoard freshIndicators = new IndicatorBoard();
        UnitBoard freshForce = new UnitBoard();
        DepotBoard freshDepots = new DepotBoard();
        try (ObservationStore store = open()) {
            store.restore(freshIndicators, freshForce, freshDepots);
        }

        assertThat(freshIndicators.history(KEY))
                .isEqualTo(IntStream.range(40, 100).mapToObj(this::sample).toList());
        assertThat(freshIndicators.latest(KEY)).contains(sample(99));
        assertThat(freshIndicators.accepted()).isZero();
        assertThat(freshForce.units()).containsExactly(engine);
        assertThat(freshDepots.sightings()).containsExactly(closed);
        assertThat(freshDepots.of("north")).isEqualTo(DepotStatus.CLOSED);
    }

    @Test
    void closing_writes_what_waits() throws Exception {
        try (ObservationStore store = open();
                AutoCloseable following = store.follow(indicators, force, depots)) {
            indicators.accept(List.of(sample(1), sample(2)));
        }

        assertThat(restored().history(KEY)).containsExactly(sample(1), sample(2));
    }

    @Test
    void samples_are_forgotten_after_the_retention_but_the_latest_of_a_key_stays() throws Exception {
        SampleKey other = new SampleKey("parking", Town.DISTRICT);
        try (ObservationStore store = open();
                AutoCloseable following = store.follow(indicators, force, depots)) {
            indicators.accept(List.of(sample(0), sample(1)));
            store.flush();
            clock.advance(Duration.ofDays(8));
            indicators.accept(List.of(new Sample(other, 1, clock.instant(), clock.instant(), "feed")));
            store.flush();
        }

        assertThat(restored().history(KEY)).containsExactly(sample(1));
        assertThat(restored().history(other)).hasSize(1);
    }

    @Test
    void what_cannot_wait_any_longer_is_dropped_oldest_first_and_counted() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        List<Integer> written = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (BatchWriter<Integer> writer = new BatchWriter<>("test", 3, 10, batch -> {
            busy.countDown();
            await(go);
            written.addAll(batch);
        })) {
            writer.offer(List.of(0));
            await(busy);
            writer.offer(List.of(1, 2, 3, 4, 5));
            go.countDown();
            writer.flush();

            assertThat(written).containsExactly(0, 3, 4, 5);
            assertThat(writer.dropped()).isEqualTo(2);
            assertThat(writer.written()).isEqualTo(4);
        }
    }

    @Test
    void whoever_brings_more_than_the_disk_takes_is_slowed_to_its_pace() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        try (BatchWriter<Integer> writer = new BatchWriter<>("test", 3, 10, batch -> {
            busy.countDown();
            await(go);
        })) {
            writer.offerInTurn(List.of(0));
            await(busy);
            writer.offerInTurn(List.of(1, 2, 3));
            Thread brings = Thread.ofPlatform().start(() -> writer.offerInTurn(List.of(4, 5)));
            while (brings.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            go.countDown();
            brings.join();
            writer.flush();

            assertThat(writer.dropped()).isZero();
            assertThat(writer.written()).isEqualTo(6);
        }
    }

    @Test
    void one_that_brings_too_much_waits_and_the_others_do_not() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        BatchWriter.Share<String> share = new BatchWriter.Share<>(text -> text.substring(0, 1), 3);
        try (BatchWriter<String> writer = new BatchWriter<>("test", 10, 10, text -> 1, share, batch -> {
            busy.countDown();
            await(go);
        })) {
            writer.offerInTurn(List.of("a0"));
            await(busy);
            writer.offerInTurn(List.of("a1", "a2", "a3"));
            Thread floods = Thread.ofPlatform().start(() -> writer.offerInTurn(List.of("a4")));
            while (floods.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            writer.offerInTurn(List.of("b1"));
            assertThat(floods.isAlive()).isTrue();
            go.countDown();
            floods.join();
            writer.flush();

            assertThat(writer.dropped()).isZero();
            assertThat(writer.written()).isEqualTo(6);
        }
    }

    @Test
    void a_disk_that_stands_still_is_waited_for_once() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        try (BatchWriter<Integer> writer = new BatchWriter<>("test", 3, 10, batch -> {
            busy.countDown();
            await(go);
        })) {
            writer.offerInTurn(List.of(0));
            await(busy);
            long from = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                writer.offerInTurn(List.of(i));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
            go.countDown();
            writer.flush();

            assertThat(writer.dropped()).isEqualTo(997);
            assertThat(writer.written()).isEqualTo(4);
        }
    }

    @Test
    void the_quarantine_keeps_the_last_five_thousand_and_counts_all() throws Exception {
        try (ObservationStore store = open()) {
            Quarantine quarantine = store.quarantine();
            for (int i = 0; i < 5_010; i++) {
                quarantine.put(rejected("reason " + i));
            }

            assertThat(quarantine.count()).isEqualTo(5_010);
            assertThat(quarantine.latest(2)).extracting(Rejected::reason).containsExactly("reason 5009", "reason 5008");
            assertThat(quarantine.latest(10_000)).hasSize(5_000);
        }
    }

    private static Rejected rejected(String reason) {
        return new Rejected("feed", Town.NOON, reason, "{\"broken\": ");
    }

    private IndicatorBoard restored() throws Exception {
        IndicatorBoard fresh = new IndicatorBoard();
        try (ObservationStore store = open()) {
            store.restore(fresh, new UnitBoard(), new DepotBoard());
        }
        return fresh;
    }

    private ObservationStore open() throws Exception {
        return ObservationStore.open(folder.resolve("observations.db"), clock);
    }

    private Sample sample(int i) {
        Instant at = Town.NOON.plusMillis(i * 500L);
        return new Sample(KEY, i / 4.0, at, at.plusMillis(20), "feed");
    }

    private static Unit unit(String id, UnitStatus status, Instant at) {
        return new Unit(id, "Engine 1", "fire", "fire", status, new LonLat(120.1, 30.2), Optional.of("o-1"), at);
    }

    private static DepotSighting depot(DepotStatus status, Instant at) {
        return new DepotSighting("north", status, new LonLat(120.1, 30.2), at);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
