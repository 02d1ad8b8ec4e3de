package io.cityhelm.core.room;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;

/** What happened to a note. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface NoteEvent extends Event {

    record NoteWritten(
            NoteId note,
            IncidentId incident,
            String text,
            List<Mention> mentions,
            List<Attachment> attachments,
            String by,
            Instant at)
            implements NoteEvent {}

    record NoteRead(JurisdictionCode seat, String by, Instant at) implements NoteEvent {}
}
