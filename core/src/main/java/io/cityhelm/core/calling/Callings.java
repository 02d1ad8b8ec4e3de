package io.cityhelm.core.calling;

import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ladders as they stand now. Safe on any thread but the screen's: every call may touch the disk. */
public interface Callings {

    Optional<Versioned<Calling>> calling(OrderId order) throws JournalUnavailableException;

    /** The ladders of an incident's orders, oldest first. */
    List<Versioned<Calling>> callingsOf(IncidentId incident) throws JournalUnavailableException;

    /** Ladders with a step that was due by then, the longest overdue first. */
    List<Versioned<Calling>> due(Instant now) throws JournalUnavailableException;

    /** Ladders with a call that a gateway has to be told of. */
    List<Versioned<Calling>> unsent() throws JournalUnavailableException;

    /** Ladders with a call on a screen that waits for an acknowledgement. */
    List<Versioned<Calling>> asking() throws JournalUnavailableException;
}
