package io.cityhelm.core.duty;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The delegations as they stand now. Safe on any thread but the screen's: every call may touch the disk. */
public interface Delegations {

    Optional<Versioned<Delegation>> delegation(DelegationId id) throws JournalUnavailableException;

    /** Those that were neither revoked nor recorded as over, in force or not yet, by their end. */
    List<Versioned<Delegation>> granted() throws JournalUnavailableException;

    /** Those of {@link #granted} whose time is over. */
    List<Versioned<Delegation>> due(Instant now) throws JournalUnavailableException;

    /** Those that are over, latest end first, at most {@code limit}. */
    List<Versioned<Delegation>> past(int limit) throws JournalUnavailableException;
}
