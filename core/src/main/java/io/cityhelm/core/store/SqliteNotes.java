package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.room.NoteId;
import io.cityhelm.core.room.Notes;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Notes as their table has them. */
final class SqliteNotes implements Notes {

    private final StateReader reader;

    SqliteNotes(Database database) {
        this.reader = new StateReader(database);
    }

    @Override
    public Optional<Versioned<Note>> note(NoteId id) throws JournalUnavailableException {
        return reader.one(Note.class, "SELECT version, state FROM note WHERE id = ?", id);
    }

    @Override
    public List<Versioned<Note>> notesOf(IncidentId incident) throws JournalUnavailableException {
        return reader.list(Note.class, "SELECT version, state FROM note WHERE incident = ? ORDER BY at, id", incident);
    }

    @Override
    public List<Versioned<Note>> unreadNotes() throws JournalUnavailableException {
        return reader.list(Note.class, "SELECT version, state FROM note WHERE unread = 1 ORDER BY at, id");
    }
}
