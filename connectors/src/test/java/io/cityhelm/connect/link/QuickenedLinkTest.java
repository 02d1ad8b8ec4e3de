package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a link looks, by a clock that the test winds: as its file says, more often while that is wanted, and back. */
class QuickenedLinkTest {

    private static final long PATIENCE_MILLIS = 20_000;

    private final HandTime time = new HandTime();
    private final Looks looks = new Looks();
    private volatile Optional<Duration> wanted = Optional.empty();
    private Link link;

    @BeforeEach
    void start() throws Exception {
        LinkMeter meter = new LinkMeter("ecology", Map.of(), LinkKind.HTTP_POLL, time, health -> {});
        Backoff backoff = new Backoff(Duration.ofSeconds(100), Duration.ofSeconds(100), () -> 0.99);
        link = new Link("ecology", looks, meter, new Retries(backoff, new Turnstile(100)), time, time);
        link.start();
        time.untilWaiting();
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void given_a_response_then_it_looks_as_often_as_that_wants_and_afterwards_as_its_file_says() throws Exception {
        time.pass(60);
        assertThat(looks.at()).containsExactly(0, 30, 60);

        press(5);
        time.pass(15);
        assertThat(looks.at()).containsExactly(0, 30, 60, 65, 70, 75);

        press(0);
        time.pass(60);
        assertThat(looks.at()).containsExactly(0, 30, 60, 65, 70, 75, 105, 135);
    }

    @Test
    void given_a_long_wait_when_a_response_starts_then_the_time_that_passed_counts() throws Exception {
        time.pass(3);
        press(10);
        time.pass(10);
        assertThat(looks.at()).containsExactly(0, 10);

        press(0);
        time.pass(25);
        press(10);
        time.untilWaiting();
        time.pass(0);
        assertThat(looks.at()).as("it is more than ten seconds that it looked").containsExactly(0, 10, 38);
    }

    @Test
    void given_a_clock_that_was_set_back_then_it_waits_no_longer_than_the_period() throws Exception {
        time.pass(30);
        time.back(3600);
        press(10);
        time.pass(10);

        assertThat(looks.count()).isEqualTo(3);
    }

    @Test
    void given_a_link_that_failed_then_it_tries_again_when_it_was_to() throws Exception {
        looks.fail = true;
        time.pass(30);
        press(5);
        time.pass(60);

        assertThat(looks.at()).containsExactly(0, 30);
    }

    @Test
    void given_a_link_that_is_switched_off_then_nothing_wakes_it() throws Exception {
        link.pause();
        press(5);
        time.pass(120);

        assertThat(looks.at()).containsExactly(0);
    }

    /** @param seconds 0 for nothing that presses */
    private void press(int seconds) {
        wanted = Optional.of(seconds).filter(some -> some > 0).map(Duration::ofSeconds);
        link.retime();
    }

    /** Says when it was asked to look. */
    private final class Looks implements Work {
        private final List<Integer> at = new ArrayList<>();
        private final Period period = new Period(Duration.ofSeconds(30), Duration.ofSeconds(1), () -> wanted);
        private volatile boolean fail;

        @Override
        public void once() throws LinkFailure {
            synchronized (at) {
                at.add(time.seconds());
            }
            if (fail) {
                throw LinkFailure.down(Note.of("LinkDetail.stopped"), null);
            }
        }

        @Override
        public Duration pause() {
            return period.now();
        }

        @Override
        public void cancel() {
            // nothing runs for long
        }

        List<Integer> at() {
            synchronized (at) {
                return List.copyOf(at);
            }
        }

        int count() {
            return at().size();
        }
    }

    /** A timer and a clock that stand still until the test lets time pass; at most one task waits, as a link has it. */
    private static final class HandTime extends Clock implements Timer {
        private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

        private Instant now = START;
        private long passed;
        private long due;
        private Optional<Runnable> waiting = Optional.empty();

        @Override
        public synchronized Runnable after(Duration delay, Runnable task) {
            waiting = Optional.of(task);
            due = passed + delay.toSeconds();
            notifyAll();
            return () -> takeBack(task);
        }

        private synchronized void takeBack(Runnable task) {
            waiting = waiting.filter(other -> other != task);
        }

        /** Second by second; a turn that begins is at its end before the next one. */
        void pass(int seconds) throws InterruptedException {
            begin();
            for (int i = 0; i < seconds; i++) {
                synchronized (this) {
                    passed++;
                    now = now.plusSeconds(1);
                }
                begin();
            }
        }

        private void begin() throws InterruptedException {
            Optional<Runnable> task;
            synchronized (this) {
                task = waiting.filter(any -> due <= passed);
                waiting = task.isPresent() ? Optional.empty() : waiting;
            }
            if (task.isPresent()) {
                task.get().run();
                untilWaiting();
            }
        }

        /** A turn ends with a wait for the next one. */
        synchronized void untilWaiting() throws InterruptedException {
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (waiting.isEmpty()) {
                long left = end - System.currentTimeMillis();
                assertThat(left).as("the turn ended").isPositive();
                wait(left);
            }
        }

        synchronized void back(int seconds) {
            now = now.minusSeconds(seconds);
        }

        synchronized int seconds() {
            return (int) passed;
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public void close() {
            // no thread waits
        }
    }
}
