package io.cityhelm.core.situation;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.Instant;
import java.util.List;

/** The incidents that are put off. Safe on any thread but the screen's: every call reads the disk. */
public interface Deferrals {

    /** Those whose time is over by then, the longest over first. */
    List<Versioned<Incident>> due(Instant now) throws JournalUnavailableException;
}
