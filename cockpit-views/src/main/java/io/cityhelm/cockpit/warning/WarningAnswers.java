package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.warning.WarningForms.Step;
import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningStage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;

/** The forms that answer a message without writing another one: the second person's, and those about the platform. */
final class WarningAnswers {

    private final WarningsModel model;
    private final WarningPreview preview;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    WarningAnswers(WarningsModel model, WarningPreview preview, CommandHand hand, Wording wording) {
        this.model = model;
        this.preview = preview;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** The form of an answer that meets no objection. @param verb what the step is called */
    ActionForm form(Warning now, Step step, String title, String verb, LongSupplier version) {
        Field.Words said = words(step == Step.APPROVE ? "note" : "reason", 3);
        Field.Sheet message = new Field.Sheet(
                "message",
                messages.text("cockpit.warning.field.message"),
                Bindings.createStringBinding(() ->
                        CapWriter.write(now.latest().bulletin(), now.latest().supplement())));
        return new ActionForm(
                new ActionForm.Plan(
                        title,
                        verb,
                        List.of(List.of(said), List.of(message)),
                        () -> effect(now, step, command(now, step, said.words())),
                        seen -> Request.of(command(now, step, said.words()), seen),
                        version,
                        done -> model.refresh()),
                hand,
                wording);
    }

    private static WarningCommand command(Warning now, Step step, String said) {
        return switch (step) {
            case APPROVE -> new WarningCommand.Approve(now.id(), said);
            case ACKNOWLEDGE -> new WarningCommand.Acknowledge(now.id(), said);
            default -> new WarningCommand.Refuse(now.id(), said);
        };
    }

    private Effect effect(Warning now, Step step, WarningCommand command) {
        List<Effect.Line> lines = new ArrayList<>();
        if (step == Step.ACKNOWLEDGE) {
            lines.add(new Effect.Line(
                    messages.text("cockpit.warning.effect.platform"),
                    now.latest().reason().orElseGet(() -> messages.text("cockpit.warning.effect.silent"))));
            lines.add(line(now.stage() == WarningStage.REJECTED ? "given-up" : "goes-on"));
            return new Effect(lines, preview.objection(now, command));
        }
        lines.add(new Effect.Line(
                messages.text("cockpit.warning.effect.drafted"),
                messages.text(
                        "cockpit.warning.effect.drafted.by",
                        now.latest().draftedBy(),
                        messages.name(now.latest().bulletin().type()))));
        lines.add(line(step == Step.APPROVE ? "leaves" : "stays"));
        return new Effect(lines, preview.objection(now, command));
    }

    private Effect.Line line(String what) {
        return new Effect.Line(
                messages.text("cockpit.warning.effect." + what),
                messages.text("cockpit.warning.effect." + what + ".text"));
    }

    private Field.Words words(String field, int lines) {
        return Field.Words.of(
                field,
                messages.text("cockpit.warning.field." + field),
                messages.text("cockpit.warning.prompt." + field),
                lines);
    }
}
