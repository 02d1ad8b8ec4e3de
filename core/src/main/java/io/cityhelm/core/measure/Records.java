package io.cityhelm.core.measure;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.Instant;
import java.util.List;

/** What the rates are counted from. Safe on any thread but the screen's: every call reads the disk, and may read much. */
public interface Records {

    /** Orders that were issued from one instant to before another, each with its incident. */
    List<Handled> issued(Instant from, Instant to) throws JournalUnavailableException;

    /** Incidents that were closed from one instant to before another, and are closed still. */
    List<Incident> closed(Instant from, Instant to) throws JournalUnavailableException;
}
