package io.cityhelm.cockpit.incidentroom;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.room.Attachment;
import io.cityhelm.core.room.Mention;
import io.cityhelm.core.room.Mentions;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.room.NoteCommand;
import io.cityhelm.core.room.NoteDecisions;
import io.cityhelm.core.room.NoteId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writing into the incident room, and marking as read what mentions this seat. */
public final class RoomActions {

    private final CityPack pack;
    private final RoomModel model;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public RoomActions(CityPack pack, RoomModel model, Identities identities, CommandHand hand, Wording wording) {
        this.pack = pack;
        this.model = model;
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The actions on an incident. */
    public List<Action> of(Incident incident) {
        NoteId id = identities.note();
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(
                Act.DISCUSS,
                "Shift+M",
                objection(null, new NoteCommand.Write(id, incident.id(), "…", List.of(), List.of()), incident),
                () -> writing(incident, List.of())));
        Optional<Note> waiting = waiting();
        actions.add(new Action(
                Act.READ_NOTE,
                "Shift+R",
                waiting.isPresent() ? Optional.empty() : Optional.of(messages.text("room.nothing-to-read")),
                () -> reading(incident, waiting.orElseThrow())));
        return List.copyOf(actions);
    }

    /** The form of a note, with pictures that are kept already. */
    ActionForm writing(Incident incident, List<Attachment> pictures) {
        NoteId id = identities.note();
        Field.Words words = Field.Words.of("words", messages.text("room.text"), messages.text("room.text.prompt"), 4);
        return form(
                Act.DISCUSS,
                incident,
                List.of(words),
                () -> effect(incident, command(id, incident, words.words(), pictures), pictures),
                () -> Request.of(command(id, incident, words.words(), pictures)));
    }

    private NoteCommand.Write command(NoteId id, Incident incident, String text, List<Attachment> pictures) {
        return new NoteCommand.Write(
                id, incident.id(), text, Mentions.in(text, this::seatOf).known(), pictures);
    }

    private ActionForm reading(Incident incident, Note note) {
        return form(
                Act.READ_NOTE,
                incident,
                List.of(),
                () -> new Effect(
                        List.of(line("room.from", note.by()), line("room.text", note.text())),
                        objection(note, new NoteCommand.Read(note.id()), incident)),
                () -> Request.of(new NoteCommand.Read(note.id())));
    }

    private ActionForm form(
            Act act, Incident incident, List<Field> fields, Supplier<Effect> effect, Supplier<Request> request) {
        return new ActionForm(
                ActionForm.Plan.once(
                        act,
                        incident.title(),
                        messages,
                        fields,
                        effect,
                        request,
                        done -> model.show(Optional.of(incident.id()))),
                hand,
                wording);
    }

    private Effect effect(Incident incident, NoteCommand.Write command, List<Attachment> pictures) {
        Mentions.Found found = Mentions.in(command.text(), this::seatOf);
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(line(
                "room.asked",
                found.known().isEmpty()
                        ? messages.text("room.nobody")
                        : found.known().stream()
                                .map(this::asked)
                                .collect(Collectors.joining(messages.text("list.and")))));
        if (!found.unknown().isEmpty()) {
            lines.add(line("room.unknown", String.join(messages.text("list.and"), found.unknown())));
        }
        pictures.forEach(picture -> lines.add(line(
                "room.picture",
                messages.text("room.picture.text", picture.name(), picture.width(), picture.height()))));
        return new Effect(lines, objection(null, command, incident));
    }

    private String asked(Mention mention) {
        return messages.text("room.mention", mention.name(), pack.tree().nameOf(mention.seat()));
    }

    /** An account or a department of the city pack, by its id or its name. */
    private Optional<JurisdictionCode> seatOf(String name) {
        return pack.accounts().all().stream()
                .filter(account -> account.id().equals(name) || account.name().containsValue(name))
                .map(DemoAccount::jurisdiction)
                .findFirst()
                .or(() -> pack.departments().stream()
                        .filter(one -> one.id().equals(name) || one.name().containsValue(name))
                        .map(Department::jurisdiction)
                        .findFirst());
    }

    private Optional<Note> waiting() {
        return hand.officer()
                .flatMap(officer -> model.notes().get().stream()
                        .filter(note -> note.waitsFor(officer.jurisdiction()))
                        .findFirst());
    }

    private Optional<String> objection(Note now, NoteCommand command, Incident incident) {
        return hand.context()
                .map(context -> wording.objection(NoteDecisions.decide(now, command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }
}
