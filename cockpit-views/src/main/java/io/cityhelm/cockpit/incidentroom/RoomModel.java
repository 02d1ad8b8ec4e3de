package io.cityhelm.cockpit.incidentroom;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.room.Attachment;
import io.cityhelm.core.room.Attachments;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.room.Notes;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notes of one incident, and the way of a picture from a file into the store. Reads off the screen. FX thread. */
public final class RoomModel {

    private static final Logger LOG = LoggerFactory.getLogger(RoomModel.class);

    private final Notes notes;
    private final Attachments attachments;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Note>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private long asked;

    public RoomModel(Notes notes, Attachments attachments, Background background) {
        this.notes = notes;
        this.attachments = attachments;
        this.background = background;
    }

    /** The notes, oldest first. */
    public ReadOnlyObjectProperty<List<Note>> notes() {
        return shown.getReadOnlyProperty();
    }

    /** Reads the notes of an incident. */
    public void show(Optional<IncidentId> incident) {
        long ticket = ++asked;
        background.run(
                () -> incident.isEmpty()
                        ? List.<Note>of()
                        : notes.notesOf(incident.get()).stream()
                                .map(Versioned::state)
                                .toList(),
                fresh -> {
                    if (ticket == asked) {
                        shown.set(fresh);
                    }
                },
                // the picture complains about the same disk
                failure -> LOG.warn("the notes could not be read", failure));
    }

    /** Cleans a picture and keeps it: on the disk before anybody is told. */
    void take(Path file, Consumer<Attachment> onScreen, Consumer<Exception> onFailure) {
        background.run(
                () -> {
                    CleanPicture picture = CleanPicture.of(file);
                    String hash = attachments.keep(picture.bytes());
                    return new Attachment(
                            hash,
                            file.getFileName().toString(),
                            picture.width(),
                            picture.height(),
                            picture.bytes().length);
                },
                onScreen,
                onFailure);
    }

    /** The bytes of a kept picture. */
    void read(Attachment picture, Consumer<byte[]> onScreen) {
        background.run(
                () -> attachments.read(picture.sha256()),
                onScreen,
                failure -> LOG.warn("the picture {} could not be read", picture.sha256(), failure));
    }
}
