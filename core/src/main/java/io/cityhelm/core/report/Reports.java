package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The reports upward as they stand now. Safe on any thread but the screen's: every call may touch the disk. */
public interface Reports {

    /** The reports about an incident; empty when there are none. */
    Optional<Versioned<ReportFile>> of(IncidentId incident) throws JournalUnavailableException;

    /** The reports about incidents that have not ended. */
    List<ReportFile> ofOpenIncidents() throws JournalUnavailableException;
}
