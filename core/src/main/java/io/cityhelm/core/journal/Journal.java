package io.cityhelm.core.journal;

import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.List;

/**
 * The record of everything that was decided. Safe on any thread; appends are serialised by the database, so that two
 * processes can share one chain.
 */
public interface Journal {

    /**
     * Writes changes to several streams in one transaction, together with the read models, durably: when it returns, a
     * power cut does not undo it.
     *
     * @param at UTC; truncated to microseconds
     * @throws StaleVersionException when a stream has moved on; nothing was written
     * @throws JournalUnavailableException when the disk refuses; nothing was written
     */
    List<Recorded> append(Instant at, Actor actor, List<Change> changes)
            throws StaleVersionException, JournalUnavailableException;

    /** Up to {@code limit} entries after a sequence, in order: how a tail is followed. */
    List<Recorded> after(long sequence, int limit) throws JournalUnavailableException;

    /** The sequence of the last entry; 0 when there is none. */
    long lastSequence() throws JournalUnavailableException;
}
