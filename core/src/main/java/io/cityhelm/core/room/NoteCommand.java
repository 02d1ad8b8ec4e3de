package io.cityhelm.core.room;

import io.cityhelm.core.incident.IncidentId;
import java.util.List;

/** What can be done with notes. */
public sealed interface NoteCommand {

    NoteId note();

    /** @param attachments stored already: a note never names bytes that are not on the disk */
    record Write(NoteId note, IncidentId incident, String text, List<Mention> mentions, List<Attachment> attachments)
            implements NoteCommand {
        public Write {
            mentions = List.copyOf(mentions);
            attachments = List.copyOf(attachments);
        }
    }

    /** A seat that was mentioned has read it. */
    record Read(NoteId note) implements NoteCommand {}
}
