package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is between a client library that pushes and the worker of a link. */
class InboxTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration NOW = Duration.ZERO;

    private final LinkMeter meter =
            new LinkMeter("a", Map.of("zh", "a", "en", "a"), LinkKind.WEBSOCKET, Clock.systemUTC(), health -> {});

    @Test
    void what_was_put_in_comes_out_in_its_order_and_not_more_at_once_than_is_wanted() throws Exception {
        Inbox<String> inbox = inbox(10, 1000);
        assertThat(inbox.offer("one") && inbox.offer("two") && inbox.offer("three"))
                .isTrue();

        assertThat(inbox.take(2, LONG)).containsExactly("one", "two");
        assertThat(inbox.take(2, LONG)).containsExactly("three");
        assertThat(inbox.take(2, NOW)).isEmpty();
    }

    @Test
    void a_full_one_takes_nothing_until_the_worker_took_something() throws Exception {
        Inbox<String> inbox = inbox(2, 1000);
        assertThat(inbox.offer("one") && inbox.offer("two")).isTrue();
        assertThat(inbox.offer("three")).isFalse();

        assertThat(inbox.take(1, LONG)).containsExactly("one");
        assertThat(inbox.offer("three")).isTrue();
        assertThat(meter.health().dropped()).isZero();
    }

    @Test
    void where_one_presses_the_oldest_go_and_are_counted() throws Exception {
        Inbox<String> inbox = inbox(3, 1000);
        for (int i = 1; i <= 10; i++) {
            assertThat(inbox.press(String.valueOf(i))).isEqualTo(i > 3 ? List.of(String.valueOf(i - 3)) : List.of());
        }

        inbox.missed();

        assertThat(inbox.take(10, LONG)).containsExactly("8", "9", "10");
        assertThat(meter.health().dropped()).isEqualTo(8);
    }

    @Test
    void it_is_bounded_by_bytes_too_and_a_message_that_is_larger_than_all_of_it_waits_alone() throws Exception {
        Inbox<String> inbox = inbox(100, 10);
        assertThat(inbox.offer("12345") && inbox.offer("54321")).isTrue();
        assertThat(inbox.offer("1")).isFalse();

        assertThat(inbox.press("this is a long one")).hasSize(2);
        assertThat(inbox.offer("1")).isFalse();
        assertThat(inbox.take(100, LONG)).containsExactly("this is a long one");
        assertThat(inbox.offer("1")).isTrue();
    }

    @Test
    void a_connection_that_ended_leaves_what_came_before_and_then_its_reason() throws Exception {
        Inbox<String> inbox = inbox(10, 1000);
        assertThat(inbox.offer("last words")).isTrue();
        inbox.end(LinkFailure.down(Note.of("LinkDetail.streamEnded"), null));
        inbox.end(LinkFailure.down(Note.of("LinkDetail.stopped"), null));

        assertThat(inbox.take(10, LONG)).containsExactly("last words");
        assertThatThrownBy(() -> inbox.take(10, LONG)).hasMessageContaining("streamEnded");
    }

    @Test
    void one_that_is_abandoned_keeps_nothing_and_wakes_its_worker() throws Exception {
        Inbox<String> inbox = inbox(10, 1000);
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    inbox.take(10, LONG);
                }
            } catch (LinkFailure | InterruptedException e) {
                told.complete(e);
            }
        });
        inbox.abandon(LinkFailure.down(Note.of("LinkDetail.stopped"), null));

        assertThat(told.get()).hasMessageContaining("stopped");
        worker.join();
        assertThat(inbox.waiting()).isZero();
    }

    @Property(tries = 30)
    void nothing_is_lost_uncounted_however_fast_it_comes(
            @ForAll @IntRange(min = 1, max = 50) int most, @ForAll @IntRange(min = 1, max = 3000) int messages)
            throws Exception {
        Inbox<String> inbox = inbox(most, 1 << 20);
        long before = meter.health().dropped();
        Thread source = Thread.ofVirtual()
                .start(() -> IntStream.range(0, messages).forEach(i -> inbox.press(String.valueOf(i))));
        List<String> taken = new ArrayList<>();
        while (source.isAlive() || inbox.waiting() > 0) {
            taken.addAll(inbox.take(7, Duration.ofMillis(1)));
            assertThat(inbox.waiting()).isLessThanOrEqualTo(most);
        }

        assertThat(taken.size() + meter.health().dropped() - before).isEqualTo(messages);
        assertThat(taken).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        assertThat(taken.getLast()).isEqualTo(String.valueOf(messages - 1));
    }

    private Inbox<String> inbox(int most, long bytes) {
        return new Inbox<>(most, bytes, String::length, meter);
    }
}
