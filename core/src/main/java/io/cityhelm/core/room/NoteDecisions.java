package io.cityhelm.core.room;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.room.NoteEvent.NoteRead;
import io.cityhelm.core.room.NoteEvent.NoteWritten;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/** The rules of the incident room: pure. Whoever sees the place may write; an ended incident may still be noted on. */
public final class NoteDecisions {

    /** How many pictures a note may have. */
    public static final int MOST_ATTACHMENTS = 8;

    private NoteDecisions() {}

    /**
     * What a command does to a note.
     *
     * @param now null when it was not written
     * @param incident that the note is about; null when there is none
     */
    public static Decision<NoteEvent> decide(Note now, NoteCommand command, Context context, Incident incident) {
        return switch (command) {
            case NoteCommand.Write c -> now == null ? write(c, context, incident) : Decision.refuse("note.exists");
            case NoteCommand.Read c -> read(now, context);
        };
    }

    private static Decision<NoteEvent> write(NoteCommand.Write c, Context context, Incident incident) {
        if (incident == null) {
            return Decision.refuse("incident.unknown", c.incident());
        }
        Optional<Refusal> objection = Authority.within(
                        context.actor(), Act.NOTE, incident.place().jurisdiction(), context.tree())
                .or(() -> c.attachments().isEmpty() ? FreeText.objection(c.text()) : FreeText.objectionToNote(c.text()))
                .or(() -> c.attachments().size() > MOST_ATTACHMENTS
                        ? Optional.of(Refusal.because("note.too-many-pictures", MOST_ATTACHMENTS))
                        : Optional.empty());
        return objection
                .<Decision<NoteEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new NoteWritten(
                        c.note(),
                        c.incident(),
                        c.text(),
                        c.mentions(),
                        c.attachments(),
                        context.actor().id(),
                        context.now())));
    }

    private static Decision<NoteEvent> read(Note now, Context context) {
        if (now == null) {
            return Decision.refuse("note.unknown");
        }
        return now.waitsFor(context.actor().jurisdiction())
                ? Decision.accept(new NoteRead(
                        context.actor().jurisdiction(), context.actor().id(), context.now()))
                : Decision.refuse("note.not-for-you");
    }
}
