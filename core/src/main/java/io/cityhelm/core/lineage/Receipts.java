package io.cityhelm.core.lineage;

import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.Instant;
import java.util.Optional;

/**
 * What came over the links, as it came, for as long as there is room. Safe on any thread. Handing in never waits for the
 * disk: what it cannot keep up with is given up and counted.
 */
public interface Receipts {

    /**
     * Keeps a document.
     *
     * @param mapping the version that reads it
     * @param about what came with it and is not in it, such as a topic, as JSON; blank for nothing
     * @return its number, whether or not there was room for it
     */
    long keep(String link, Instant received, String mapping, String about, byte[] document);

    /** A link reads by this mapping from now on. */
    void inForce(MappingVersion mapping, Instant since);

    /** An alert was raised by a record. */
    void raised(AlertKey alert, Origin by);

    /** Empty when it is no longer kept. */
    Optional<Receipt> find(long number) throws JournalUnavailableException;

    /** By which mapping a link read at a moment. */
    Optional<MappingVersion> mapping(String link, Instant at) throws JournalUnavailableException;

    Optional<MappingVersion> mapping(String version) throws JournalUnavailableException;

    /** What raised an alert, as far as it is known. */
    Origin origin(AlertKey alert) throws JournalUnavailableException;
}
