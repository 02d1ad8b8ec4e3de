package io.cityhelm.core.room;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A note as it stands. Immutable; {@link NoteDecisions} decides.
 *
 * @param unread the seats that were mentioned and have not read it
 */
public record Note(
        NoteId id,
        IncidentId incident,
        String text,
        List<Mention> mentions,
        List<Attachment> attachments,
        String by,
        Instant at,
        Set<String> unread) {

    /**
     * The note after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Note evolve(Note before, NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten e ->
                new Note(
                        e.note(),
                        e.incident(),
                        e.text(),
                        e.mentions(),
                        e.attachments(),
                        e.by(),
                        e.at(),
                        e.mentions().stream()
                                .map(mention -> mention.seat().value())
                                .collect(Collectors.toCollection(TreeSet::new)));
            case NoteEvent.NoteRead e -> before.without(e.seat());
        };
    }

    /** Whether the officers of a seat still have to read it. */
    public boolean waitsFor(JurisdictionCode seat) {
        return unread.contains(seat.value());
    }

    private Note without(JurisdictionCode seat) {
        Set<String> left = new TreeSet<>(unread);
        left.remove(seat.value());
        return new Note(id, incident, text, mentions, attachments, by, at, left);
    }
}
