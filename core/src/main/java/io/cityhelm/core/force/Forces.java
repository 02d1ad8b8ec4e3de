package io.cityhelm.core.force;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who and what is held for which incident. Reads the read models. Safe on any thread but the screen's: every call may
 * touch the disk.
 */
public interface Forces {

    /** The latest assignment of a unit, open or not. */
    Optional<Versioned<Assignment>> assignment(String unit) throws JournalUnavailableException;

    /** Every assignment that has not ended. */
    List<Versioned<Assignment>> openAssignments() throws JournalUnavailableException;

    /** The units that an incident holds now. */
    List<Versioned<Assignment>> openAssignments(IncidentId incident) throws JournalUnavailableException;

    /** Assignments to which something is to happen by then: a check is to be asked, or was not answered. */
    List<Versioned<Assignment>> dueAssignments(Instant now) throws JournalUnavailableException;

    Optional<Versioned<Stock>> stock(StockId id) throws JournalUnavailableException;

    /** Every stock that something was ever taken from. */
    List<Versioned<Stock>> stocks() throws JournalUnavailableException;
}
