package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When links try to come up again: by themselves, and all together. */
@Timeout(60)
class RetriesTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void the_bound_doubles_up_to_the_cap_and_stays_there() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 31, 32, 33, 64, 65, Integer.MAX_VALUE))
                .extracting(failures -> backoff.bound(failures).toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L);
    }

    @Property(tries = 500)
    void the_wait_is_anything_up_to_the_bound(
            @ForAll @IntRange(min = 1, max = 1_000_000) int failures,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double chance) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> chance);

        Duration wait = backoff.after(failures);

        assertThat(wait.toNanos() / (double) backoff.bound(failures).toNanos())
                .isBetween(chance - 1e-6, chance + 1e-6)
                .isLessThan(1);
    }

    @Test
    void so_many_pass_at_once_and_the_rest_a_second_later_each() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
        Turnstile turnstile = new Turnstile(3, now::get);

        assertThat(turns(turnstile, 8)).containsExactly(0L, 0L, 0L, 1000L, 1000L, 1000L, 2000L, 2000L);
        now.addAndGet(2 * SECOND + SECOND / 2);
        assertThat(turns(turnstile, 3)).as("the clock ran over").containsExactly(0L, 500L, 500L);
        now.addAndGet(3600 * SECOND);
        assertThat(turns(turnstile, 4)).containsExactly(0L, 0L, 0L, 1000L);
    }

    private static List<Long> turns(Turnstile turnstile, int count) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waits.add(turnstile.next().toMillis());
        }
        return waits;
    }

    @Test
    void two_hundred_and_forty_links_that_are_lost_at_once_make_no_storm() throws Exception {
        Storm storm = new Storm(240);
        storm.start();
        storm.pass(Duration.ofSeconds(30));
        storm.lost = true;
        storm.pass(Duration.ofMinutes(5));

        assertThat(storm.peak()).as("in any second").isEqualTo(20);
        assertThat(storm.byLink().values()).as("nobody starves").hasSize(240).allMatch(tries -> tries > 5);
        assertThat(storm.tries.size())
                .as("waiting longer and longer, but never for long")
                .isBetween(240 * 8, 240 * 25);
    }

    /** Links without a network, by a clock that the test winds: a turn is over before the next one begins. */
    private static final class Storm implements Timer {

        private record Due(long at, Runnable task) {}

        private record Try(String link, long at) {}

        private final int links;
        private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparingLong(Due::at));
        private final Set<String> gone = new HashSet<>();
        private final List<Try> tries = new ArrayList<>();
        private final AtomicLong now = new AtomicLong();
        private volatile boolean lost;

        Storm(int links) {
            this.links = links;
        }

        void start() throws InterruptedException {
            Retries retries = new Retries(
                    new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new java.util.Random(5)::nextDouble),
                    new Turnstile(20, now::get));
            for (int i = 0; i < links; i++) {
                String id = "link-" + i;
                LinkMeter meter = new LinkMeter(id, Map.of(), LinkKind.SSE, Clock.systemUTC(), health -> {});
                new Link(id, work(id), meter, retries, this, Clock.systemUTC()).start();
            }
            untilAllWait();
        }

        private Work work(String link) {
            return new Work() {
                @Override
                public void once() throws LinkFailure {
                    if (lost) {
                        note(link);
                        throw LinkFailure.down(Note.of("LinkDetail.streamEnded"), null);
                    }
                }

                @Override
                public Duration pause() {
                    return Duration.ofSeconds(1);
                }

                @Override
                public void cancel() {
                    // is never at anything
                }
            };
        }

        /** The first time is the loss itself. */
        private synchronized void note(String link) {
            if (!gone.add(link)) {
                tries.add(new Try(link, now.get()));
            }
        }

        void pass(Duration time) throws InterruptedException {
            long until = now.get() + time.toNanos();
            while (true) {
                Due next;
                synchronized (this) {
                    if (waiting.element().at() > until) {
                        now.set(until);
                        return;
                    }
                    next = waiting.remove();
                    now.set(next.at());
                }
                next.task().run();
                untilAllWait();
            }
        }

        /** A link waits, or has a turn that ends with waiting. */
        private synchronized void untilAllWait() throws InterruptedException {
            while (waiting.size() < links) {
                wait();
            }
        }

        /** The most tries in any second. */
        synchronized int peak() {
            int peak = 0;
            for (int from = 0, to = 0; to < tries.size(); to++) {
                while (tries.get(to).at() - tries.get(from).at() >= SECOND) {
                    from++;
                }
                peak = Math.max(peak, to - from + 1);
            }
            return peak;
        }

        synchronized Map<String, Long> byLink() {
            return tries.stream()
                    .collect(java.util.stream.Collectors.groupingBy(Try::link, java.util.stream.Collectors.counting()));
        }

        @Override
        public synchronized Runnable after(Duration delay, Runnable task) {
            Due due = new Due(now.get() + delay.toNanos(), task);
            waiting.add(due);
            notifyAll();
            return () -> {};
        }

        @Override
        public void close() {
            // no thread waits
        }
    }
}
