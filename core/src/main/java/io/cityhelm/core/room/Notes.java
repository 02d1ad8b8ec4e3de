package io.cityhelm.core.room;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The notes of incident rooms, as the read models have them. Never on the screen's thread: every call may touch the disk. */
public interface Notes {

    Optional<Versioned<Note>> note(NoteId id) throws JournalUnavailableException;

    /** The notes of an incident, oldest first. */
    List<Versioned<Note>> notesOf(IncidentId incident) throws JournalUnavailableException;

    /** The notes that somebody who was mentioned has not read, oldest first. */
    List<Versioned<Note>> unreadNotes() throws JournalUnavailableException;
}
