package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import java.time.Instant;
import java.util.Optional;

/**
 * How the delivery of one order or call stands, for as long as it has not arrived.
 *
 * @param link the link that carries it; empty when none serves the addressee
 * @param attempts how often it went out without a receipt coming back
 * @param nextTry when it goes out again; empty while it is going, or while nothing can be tried
 * @param lastError why the last attempt came to nothing
 */
public record DeliveryStatus(
        Optional<String> link, DeliveryState state, int attempts, Optional<Instant> nextTry, Note lastError) {}
