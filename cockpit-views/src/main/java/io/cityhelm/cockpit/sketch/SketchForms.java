package io.cityhelm.cockpit.sketch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchCommand;
import io.cityhelm.core.room.SketchDecisions;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms of what was drawn and of what is to be erased. */
public final class SketchForms {

    private final SketchModel model;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    public SketchForms(SketchModel model, Identities identities, CommandHand hand, Wording wording) {
        this.model = model;
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The actions on an incident. */
    public List<Action> of(Incident incident) {
        return List.of(new Action(
                Act.ERASE_SKETCH,
                "Shift+K",
                model.sketches().get().isEmpty() ? Optional.of(messages.text("sketch.none")) : Optional.empty(),
                () -> erasing(incident)));
    }

    /** Whether this officer may not draw on the map of an incident, as a sentence. */
    Optional<String> objection(Incident incident) {
        SketchCommand probe = new SketchCommand.Draw(
                identities.sketch(),
                incident.id(),
                SketchShape.POINT,
                List.of(incident.place().point()),
                "…");
        return objection(null, probe, incident);
    }

    /** The form that names what was drawn and hands it in. */
    ActionForm drawing(Incident incident, DrawingBoard.Draft draft) {
        SketchId id = identities.sketch();
        Field.Words label =
                Field.Words.of("label", messages.text("sketch.label"), messages.text("sketch.label.prompt"), 1);
        Supplier<SketchCommand.Draw> command =
                () -> new SketchCommand.Draw(id, incident.id(), draft.shape(), draft.points(), label.words());
        return form(
                Act.DRAW,
                incident,
                List.of(label),
                () -> new Effect(lines(draft), objection(null, command.get(), incident)),
                () -> Request.of(command.get()));
    }

    private ActionForm erasing(Incident incident) {
        Field.Choice<Sketch> which = Field.Choice.of(
                "which",
                messages.text("sketch.which"),
                model.sketches().get().reversed().stream()
                        .map(sketch -> new Field.Option<>(sketch, sketch.label(), said(sketch), ""))
                        .toList(),
                Field.Look.LIST);
        Field.Words reason = Field.Words.of("reason", messages.text("sketch.reason"), "", 2);
        Supplier<SketchCommand.Erase> command =
                () -> new SketchCommand.Erase(which.choice().orElseThrow().id(), reason.words());
        return form(
                Act.ERASE_SKETCH,
                incident,
                List.of(which, reason),
                () -> new Effect(List.of(), objection(which.choice().orElseThrow(), command.get(), incident)),
                () -> Request.of(command.get()));
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

    private List<Effect.Line> lines(DrawingBoard.Draft draft) {
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(
                messages.text("sketch.shape"),
                messages.text(
                        "sketch.shape.text",
                        messages.name(draft.shape()),
                        draft.points().size())));
        if (draft.shape() != SketchShape.POINT) {
            lines.add(new Effect.Line(
                    messages.text("sketch.length." + draft.shape().name()),
                    messages.text("sketch.metres", Math.round(metres(draft)))));
        }
        return lines;
    }

    /** Along the line, or around the area, on the ground. */
    private static double metres(DrawingBoard.Draft draft) {
        List<LonLat> points = draft.points();
        double sum = draft.shape() == SketchShape.AREA ? points.getLast().metresTo(points.getFirst()) : 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).metresTo(points.get(i));
        }
        return sum;
    }

    private String said(Sketch sketch) {
        return messages.text("sketch.by", messages.name(sketch.shape()), sketch.by());
    }

    private Optional<String> objection(Sketch now, SketchCommand command, Incident incident) {
        return hand.context()
                .map(context -> wording.objection(SketchDecisions.decide(now, command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
