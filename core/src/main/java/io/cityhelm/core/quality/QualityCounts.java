package io.cityhelm.core.quality;

import io.cityhelm.core.journal.JournalUnavailableException;
import java.time.LocalDate;
import java.util.Map;

/** The counts of the last weeks. Safe on any thread; adding never waits for the disk. */
public interface QualityCounts {

    /** Adds what just arrived. */
    void add(Map<DayKey, DayCounts> more);

    /** All counts from a day on, with what is not on the disk yet. */
    Map<DayKey, DayCounts> since(LocalDate day) throws JournalUnavailableException;
}
