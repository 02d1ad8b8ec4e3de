package io.cityhelm.core.room;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The sketches of incidents, as the read models have them. Never on the screen's thread: every call may touch the disk. */
public interface Sketches {

    Optional<Versioned<Sketch>> sketch(SketchId id) throws JournalUnavailableException;

    /** What is on the map of an incident, oldest first; not what was erased. */
    List<Versioned<Sketch>> sketchesOf(IncidentId incident) throws JournalUnavailableException;
}
