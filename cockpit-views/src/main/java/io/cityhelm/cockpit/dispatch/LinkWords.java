package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the way out stands, in words: it is queued, it is not sent, and when it is tried again. */
final class LinkWords {

    private LinkWords() {}

    static String of(OrderLinks.LinkNote note, Instant now, Messages messages) {
        Optional<Long> seconds = note.nextTry()
                .map(next ->
                        Math.max(0, Math.ceilDiv(Duration.between(now, next).toMillis(), 1000)));
        String key = note.down() ? "orders.link.down" : "orders.link.waiting";
        return seconds.map(s -> messages.text(key + ".retry", s)).orElseGet(() -> messages.text(key));
    }
}
