package io.cityhelm.connect.outward;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.core.dispatch.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes what is to be said about orders to the other side of one link, one message at a time. Safe on any thread. */
public interface Courier {

    /** What the other side can report over it, and what it can be told. */
    Way way();

    /**
     * Whether a message may go out again when nobody knows whether it arrived: the other side knows it by its key. Where it
     * does not, what is unclear waits for a person.
     */
    boolean isRepeatable();

    /** How long one exchange may take at the most, whatever the other side does. */
    Duration longest();

    /**
     * Brings one message.
     *
     * @param departure told right before the first byte that can have an effect; asked for only when not repeatable
     * @throws LinkFailure when it did not arrive; {@link LinkFailure#unclear} when nobody knows
     */
    Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure;

    /** How the other side is asked what became of an order, when it does not say so by itself. */
    default Optional<Enquiry> enquiry() {
        return Optional.empty();
    }
}
