package io.cityhelm.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.force.Brigade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final NoteId NOTE = new NoteId(new UUID(0, 7));
    private static final Incident LEAK = Brigade.incident(Town.INCIDENT, Town.STREET);
    private static final Mention DISTRICT = new Mention("district", Town.DISTRICT);
    private static final Attachment PICTURE = new Attachment("ab", "scene.jpg", 10, 10, 100);

    @Test
    void every_command_in_every_state() {
        Note written = written(List.of(DISTRICT));
        Note read = Note.evolve(written, new NoteEvent.NoteRead(Town.DISTRICT, "district", Town.NOON));

        assertThat(said(null, write("smoke", List.of()), Town.STREET_OFFICER)).isEqualTo("note-written");
        assertThat(said(written, write("smoke", List.of()), Town.STREET_OFFICER))
                .isEqualTo("note.exists");
        assertThat(said(null, new NoteCommand.Read(NOTE), Town.DISTRICT_OFFICER))
                .isEqualTo("note.unknown");
        assertThat(said(written, new NoteCommand.Read(NOTE), Town.DISTRICT_OFFICER))
                .isEqualTo("note-read");
        assertThat(said(written, new NoteCommand.Read(NOTE), Town.STREET_OFFICER))
                .isEqualTo("note.not-for-you");
        assertThat(said(read, new NoteCommand.Read(NOTE), Town.DISTRICT_OFFICER))
                .isEqualTo("note.not-for-you");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void a_note_says_something_or_shows_something_and_comes_from_somebody_who_sees_the_place() {
        assertThat(said(null, write(" ", List.of()), Town.STREET_OFFICER)).isEqualTo("text.missing");
        assertThat(said(null, write("", List.of(PICTURE)), Town.STREET_OFFICER)).isEqualTo("note-written");
        assertThat(said(null, write("x".repeat(1_000_000), List.of()), Town.STREET_OFFICER))
                .isEqualTo("text.too-long");
        assertThat(said(null, write("", Collections.nCopies(9, PICTURE)), Town.STREET_OFFICER))
                .isEqualTo("note.too-many-pictures");
        assertThat(said(null, write("smoke", List.of()), Town.OTHER_STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(null, write("smoke", List.of()), Town.OBSERVER)).isEqualTo("authority.role");
    }

    @Test
    void who_stands_after_an_at_is_mentioned_once_and_an_address_is_no_mention() {
        Map<String, JurisdictionCode> seats = Map.of("district", Town.DISTRICT, "fire-rescue", Town.CITY);

        Mentions.Found found = Mentions.in(
                "请@district 看一下，@fire-rescue、@district；写信到 li@city.example，@nobody 也来",
                name -> Optional.ofNullable(seats.get(name)));

        assertThat(found.known()).containsExactly(DISTRICT, new Mention("fire-rescue", Town.CITY));
        assertThat(found.unknown()).containsExactly("nobody");
    }

    private static String said(Note now, NoteCommand command, Actor actor) {
        Decision<NoteEvent> decision = NoteDecisions.decide(now, command, Town.context(actor, Town.NOON), LEAK);
        return Table.said(decision);
    }

    private static NoteCommand write(String text, List<Attachment> pictures) {
        return new NoteCommand.Write(NOTE, Town.INCIDENT, text, List.of(), pictures);
    }

    private static Note written(List<Mention> mentions) {
        return Note.evolve(
                null,
                new NoteEvent.NoteWritten(NOTE, Town.INCIDENT, "smoke", mentions, List.of(), "street", Town.NOON));
    }
}
