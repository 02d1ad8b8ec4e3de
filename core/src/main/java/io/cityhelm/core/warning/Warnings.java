package io.cityhelm.core.warning;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which warnings were given out. Safe on any thread but the screen's: every call may touch the disk. */
public interface Warnings {

    Optional<Versioned<Warning>> warning(WarningId id) throws JournalUnavailableException;

    /** Warnings that are not over, oldest first. */
    List<Versioned<Warning>> live() throws JournalUnavailableException;

    /** Warnings that are over, latest first, at most {@code limit}. */
    List<Versioned<Warning>> past(int limit) throws JournalUnavailableException;

    /** Warnings with a message that the platform has to be told, oldest first. */
    List<Versioned<Warning>> outward() throws JournalUnavailableException;

    /** Warnings whose time was over by then. */
    List<Versioned<Warning>> due(Instant now) throws JournalUnavailableException;

    /** The identifiers in use that begin like this. @param stem see {@link Identifiers#stem} */
    Set<String> identifiers(String stem) throws JournalUnavailableException;
}
