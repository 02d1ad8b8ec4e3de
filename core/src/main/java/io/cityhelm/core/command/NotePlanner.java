package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.room.NoteCommand;
import io.cityhelm.core.room.NoteDecisions;
import io.cityhelm.core.room.Notes;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;

/** Commands on the notes of an incident. */
final class NotePlanner {

    private final Situation situation;
    private final Notes notes;

    NotePlanner(Situation situation, Notes notes) {
        this.situation = situation;
        this.notes = notes;
    }

    Plan onNote(NoteCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<Note>> found = notes.note(command.note());
        Optional<Versioned<Incident>> incident =
                command instanceof NoteCommand.Write write ? situation.incident(write.incident()) : incidentOf(found);
        return Plan.of(
                Plan.stream("note", command.note()),
                Plan.versionOf(found),
                NoteDecisions.decide(Plan.stateOf(found), command, context, Plan.stateOf(incident)));
    }

    private Optional<Versioned<Incident>> incidentOf(Optional<Versioned<Note>> found)
            throws JournalUnavailableException {
        Optional<IncidentId> id = found.map(note -> note.state().incident());
        return id.isPresent() ? situation.incident(id.get()) : Optional.empty();
    }
}
