package io.cityhelm.cockpit.incidentroom;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.panel.Section;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.room.Attachment;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The notes of the selected incident with their pictures, and the button that brings a picture in. FX thread. */
public final class RoomView extends VBox implements AutoCloseable {

    private static final double THUMB = 220;

    private final RoomModel model;
    private final RoomActions actions;
    private final ActionDesk desk;
    private final Notices notices;
    private final Wording wording;
    private final Messages messages;
    private final VBox list = new VBox();
    private final Section section;
    private final ChangeListener<List<Note>> listening = (property, before, notes) -> show(notes);
    private Optional<Incident> incident = Optional.empty();
    private List<Note> shown;

    /** @param draw begins to draw on the map of the incident */
    public RoomView(
            RoomModel model, RoomActions actions, ActionDesk desk, Notices notices, Wording wording, Runnable draw) {
        this.model = model;
        this.actions = actions;
        this.desk = desk;
        this.notices = notices;
        this.wording = wording;
        this.messages = wording.messages();
        getStyleClass().add("incident-room");
        setId("incident-room");
        Button picture = new Button(messages.text("room.add-picture"));
        picture.setId("room-picture");
        picture.getStyleClass().addAll("action-button", "small");
        picture.setOnAction(pressed -> choose());
        Button sketch = new Button(messages.text("sketch.begin"));
        sketch.setId("room-sketch");
        sketch.getStyleClass().addAll("action-button", "small");
        sketch.setOnAction(pressed -> draw.run());
        HBox buttons = new HBox(picture, sketch);
        buttons.getStyleClass().add("room-buttons");
        VBox body = new VBox(list, buttons);
        body.getStyleClass().add("section-body");
        this.section = new Section("incident-room", body);
        getChildren().add(section);
        model.notes().addListener(listening);
        show(model.notes().get());
    }

    /** Shows the room of an incident; reads its notes again. */
    public void show(Optional<Incident> of) {
        incident = of;
        model.show(of.map(Incident::id));
    }

    /** Takes a picture and opens the form of the note that it goes with. */
    public void take(Path file) {
        incident.ifPresent(of -> model.take(
                file,
                kept -> desk.ask(actions.writing(of, List.of(kept))),
                failure -> notices.refused(
                        failure instanceof CleanPicture.Refused refused
                                ? messages.sentence(refused.refusal())
                                : messages.text("room.picture.failed", String.valueOf(failure.getMessage())))));
    }

    @Override
    public void close() {
        model.notes().removeListener(listening);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text("room.pictures"), "*.jpg", "*.jpeg", "*.png", "*.bmp", "*.gif"));
        File chosen =
                chooser.showOpenDialog(getScene() == null ? null : getScene().getWindow());
        if (chosen != null) {
            take(chosen.toPath());
        }
    }

    private void show(List<Note> notes) {
        if (notes.equals(shown)) {
            return; // pictures would be read again
        }
        shown = notes;
        section.setTitle(messages.text("room.title", notes.size()));
        section.unfold(!notes.isEmpty());
        list.getChildren().setAll(notes.reversed().stream().map(this::box).toList());
        if (notes.isEmpty()) {
            Label none = new Label(messages.text("room.empty"));
            none.getStyleClass().add("empty-text");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
    }

    private VBox box(Note note) {
        Label head = new Label(messages.text("room.note", wording.clock(note.at()), note.by()));
        head.getStyleClass().add("muted");
        Label text = new Label(note.text());
        text.setWrapText(true);
        VBox box = new VBox(head, text);
        box.getStyleClass().add("room-note");
        note.attachments().forEach(picture -> box.getChildren().add(thumb(picture)));
        return box;
    }

    private ImageView thumb(Attachment picture) {
        ImageView view = new ImageView();
        view.setFitWidth(THUMB);
        view.setPreserveRatio(true);
        view.setAccessibleText(picture.name());
        model.read(picture, bytes -> view.setImage(new Image(new ByteArrayInputStream(bytes), THUMB, 0, true, true)));
        return view;
    }
}
