package io.cityhelm.connect.outbox;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a carrier carries: where it stands in the journal, how it is written, and what it means that it has arrived.
 *
 * @param <P> what is carried
 * @param <C> what brings it over a link
 */
interface Freight<P, C> {

    /** All that has to go out, by lane: a department, or a channel. */
    Map<String, List<P>> waiting() throws JournalUnavailableException;

    /** Whether something may have to go out after an event. */
    boolean follows(Event event);

    /** What tells one from another. */
    Object key(P parcel);

    /** Since when it waits. */
    Optional<Instant> since(P parcel);

    /** The way out of a lane; empty when there is none. */
    Optional<OutLink<C>> link(String lane);

    /** Why it does not go out by itself now; empty when it does. */
    default Optional<DeliveryState> held(P parcel, OutLink<C> link, Instant now) throws LinkFailure {
        return Optional.empty();
    }

    /**
     * Puts it into the other system.
     *
     * @throws LinkFailure when there is no receipt
     */
    Receipt send(P parcel, OutLink<C> link, Instant now) throws LinkFailure;

    /**
     * Writes down that the other side has read it and will not take it.
     *
     * @param reason in the other side's words
     * @return empty when it goes out again all the same
     */
    default Optional<Outcome> refused(P parcel, String reason) throws LinkFailure {
        return Optional.empty();
    }

    /** Writes down that it arrived. */
    Outcome arrived(P parcel, OutLink<C> link, Instant sent, Receipt receipt) throws LinkFailure;
}
