package io.cityhelm.app.bench;

import io.cityhelm.app.bench.source.Lags;
import io.cityhelm.app.bench.source.LinkStand;
import io.cityhelm.app.bench.source.Town;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many links at once, by pages, events and web sockets in turn, ten records a second each, to one screen. How late a record
 * is counts from the moment its source sends it until the screen is told, merged with what comes meanwhile as the panel of
 * indicators merges it.
 */
final class Crowd {

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final int LINKS = 200;
    private static final int FEW = 20;
    private static final int STORM = 240;
    private static final int ALL = 4;
    private static final int STANDING = 2;
    private static final int EACH = 10;
    private static final Duration MERGED = Duration.ofMillis(200);
    private static final double ON_SCREEN_MILLIS = 500;
    private static final double TRIES_PER_SECOND = 20;
    private static final long PATIENCE_SECONDS = 120;

    private final CityPack city;
    private final Messages messages;
    private final Duration time;

    /** @param time for how long many links are watched */
    Crowd(CityPack city, Messages messages, Duration time) {
        this.city = city;
        this.messages = messages;
        this.time = time;
    }

    List<Figure> figures() throws Exception {
        double few = threads(FEW);
        try (Stand stand = new Stand(LINKS, ALL)) {
            stand.watch(Duration.ofSeconds(5));
            double heapBefore = heap();
            Lags lags = stand.watch(time);
            double heapAfter = heap();
            double many = ManagementFactory.getThreadMXBean().getThreadCount();
            LOG.debug("{} records in {}, p50 {} ms", lags.count(), time, lags.percentileMillis(0.5));

            Duration some = Duration.ofSeconds(10);
            double calm = stand.watch(some).percentileMillis(0.99);
            long before = stand.stand.board().accepted();
            stand.town.flood(true);
            double flooded = stand.watch(some).percentileMillis(0.99);
            stand.town.flood(false);
            double flood = (stand.stand.board().accepted() - before) / (double) some.toSeconds();
            LOG.debug(
                    "{} records a second while one floods, {} lost",
                    flood,
                    stand.stand.store().lost());
            return List.of(
                    new Figure(
                            "connect-crowd-rate",
                            lags.count() / (time.toMillis() / 1_000.0),
                            LINKS * EACH,
                            0.95,
                            Figure.Better.HIGHER,
                            "records/s",
                            1),
                    lower("connect-crowd-on-screen", lags.percentileMillis(0.99), ON_SCREEN_MILLIS, 1, "ms p99"),
                    lower("connect-crowd-heap", heapAfter, heapBefore, 1.1, "MB"),
                    lower("connect-crowd-threads", many, few, 1.2, "threads"),
                    lower("connect-flood-others", flooded, calm, 1.5, "ms p99"));
        }
    }

    /** Connections that stand open all end at one moment: how many come back in any second. */
    Figure storm() throws Exception {
        try (Stand stand = new Stand(STORM, STANDING)) {
            stand.town.lose();
            long from = System.nanoTime();
            pass(Duration.ofSeconds(30));
            List<Long> tries = stand.town.turnedAway();
            int[] curve = new int[30];
            tries.forEach(at -> curve[(int) Math.min(29, TimeUnit.NANOSECONDS.toSeconds(at - from))]++);
            LOG.info("tries in each second after the loss: {}", curve);
            int peak = 0;
            for (int first = 0, last = 0; last < tries.size(); last++) {
                while (tries.get(last) - tries.get(first) >= TimeUnit.SECONDS.toNanos(1)) {
                    first++;
                }
                peak = Math.max(peak, last - first + 1);
            }
            // a try is seen a little later than it was let go, not always by the same
            return lower("connect-storm-peak", peak, TRIES_PER_SECOND, 1.25, "tries/s");
        }
    }

    private static Figure lower(String name, double value, double baseline, double limit, String unit) {
        return new Figure(name, value, baseline, limit, Figure.Better.LOWER, unit, 1);
    }

    private double threads(int links) throws Exception {
        try (Stand stand = new Stand(links, ALL)) {
            stand.watch(Duration.ofSeconds(5));
            return ManagementFactory.getThreadMXBean().getThreadCount();
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static void pass(Duration time) throws InterruptedException {
        boolean early = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        LOG.trace("{} passed {}", time, early);
    }

    /** A town, its links, and a screen that hears of what comes from all but the one that floods. */
    private final class Stand implements AutoCloseable {

        private final Workplace workplace = Workplace.make();
        private final List<String> codes = city.tree(city.info().treeDay()).all().stream()
                .map(Jurisdiction::code)
                .map(Object::toString)
                .toList();
        private final Town town = new Town(city.indicators().iterator().next().id(), codes, EACH);
        private final LinkStand stand = new LinkStand(workplace.folder(), city, messages);
        private final ScheduledExecutorService pulses = Executors.newSingleThreadScheduledExecutor();
        private final Queue<Sample> pending = new ConcurrentLinkedQueue<>();
        private final Conflated changes = new Conflated(pulses, MERGED, this::show);
        private final AutoCloseable listening = stand.board().onChange(this::changed);
        private volatile Lags lags = new Lags();

        Stand(int links, int ways) throws Exception {
            for (int i = 0; i < links; i++) {
                stand.link("source-" + i, link(i, ways));
            }
            Connectors connectors = stand.start(town.url().toString());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (connectors.health().stream().anyMatch(link -> link.state() != LinkState.LIVE)) {
                pass(Duration.ofMillis(100));
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not all links came up: " + connectors.health());
                }
            }
        }

        /** @param ways 4 for all, of which two are pages; 2 for what stands open. The first one, which floods, is a stream. */
        private static String link(int i, int ways) {
            String way = switch (i % ways) {
                case 0 -> "kind: sse\nurl: ${env:SOURCE}/events?n=";
                case 1 -> "kind: websocket\nurl: ${env:SOCKETS}/socket?n=";
                default -> "kind: http-poll\nevery: 1\nurl: ${env:SOURCE}/page?n=";
            };
            return way + i + "\nyields: samples\n";
        }

        Lags watch(Duration time) throws InterruptedException {
            lags = new Lags();
            pass(time);
            return lags;
        }

        private void changed(List<Sample> samples) {
            if (!samples.getFirst().source().equals("source-0")) {
                pending.addAll(samples);
                changes.changed();
            }
        }

        private void show() {
            for (Sample sample = pending.poll(); sample != null; sample = pending.poll()) {
                lags.add(town.age(sample));
            }
        }

        @Override
        public void close() throws Exception {
            try (workplace;
                    stand;
                    town;
                    listening;
                    changes) {
                pulses.shutdownNow();
            }
        }
    }
}
