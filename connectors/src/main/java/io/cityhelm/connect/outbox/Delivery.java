package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import java.time.Instant;
import java.util.Optional;

/** What is remembered about one letter between its attempts. Owned by its lane; the status is read from any thread. */
final class Delivery {

    private int attempts;
    private Instant notBefore = Instant.MIN;
    private volatile DeliveryStatus status =
            new DeliveryStatus(Optional.empty(), DeliveryState.SENDING, 0, Optional.empty(), Note.NONE);

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(notBefore);
    }

    Instant notBefore() {
        return notBefore;
    }

    void sending(String link) {
        show(DeliveryState.SENDING, Optional.of(link), Optional.empty(), status.lastError());
    }

    void failed(String link, DeliveryState state, Instant next, Note why) {
        attempts++;
        notBefore = next;
        show(state, Optional.of(link), Optional.of(next), why);
    }

    /** Held back without an attempt. @param next when it may go; empty when nobody knows */
    void held(Optional<String> link, DeliveryState state, Optional<Instant> next) {
        next.ifPresent(at -> notBefore = at);
        show(state, link, next, status.lastError());
    }

    private void show(DeliveryState state, Optional<String> link, Optional<Instant> next, Note why) {
        status = new DeliveryStatus(link, state, attempts, next, why);
    }
}
