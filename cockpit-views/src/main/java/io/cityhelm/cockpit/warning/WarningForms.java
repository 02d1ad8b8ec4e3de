package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Message;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningContent;
import io.cityhelm.core.warning.WarningId;
import io.cityhelm.core.warning.WarningRules;
import io.cityhelm.core.warning.WarningStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;

/** What can be done about warnings, each as a form with the exact message, or with the rule that says no beforehand. */
public final class WarningForms {

    /** What can be done to a warning that is there. */
    public enum Step {
        APPROVE,
        REFUSE,
        UPDATE,
        CANCEL,
        ACKNOWLEDGE
    }

    private static final String PROBE = "…";

    private final WarningsModel model;
    private final WarningRules rules;
    private final JurisdictionTree tree;
    private final Outlines outlines;
    private final CommandHand hand;
    private final WarningPreview preview;
    private final WarningAnswers answers;
    private final Identities identities;
    private final io.cityhelm.cockpit.text.Wording times;
    private final Wording wording;
    private final Messages messages;

    public WarningForms(
            WarningsModel model,
            JurisdictionTree tree,
            Outlines outlines,
            CommandHand hand,
            Identities identities,
            io.cityhelm.cockpit.text.Wording times) {
        this.model = model;
        this.rules = hand.rules().warnings();
        this.tree = tree;
        this.outlines = outlines;
        this.hand = hand;
        this.identities = identities;
        this.times = times;
        this.messages = times.messages();
        this.wording = new Wording(messages);
        this.preview = new WarningPreview(model, hand, wording);
        this.answers = new WarningAnswers(model, preview, hand, wording);
    }

    /** Why whoever sits here cannot draft a warning, as a sentence; empty when they can. */
    public Optional<String> objection() {
        Optional<WarningContent> any = fields(Optional.empty()).content();
        return any.isEmpty()
                ? Optional.of(messages.text("refusal.warning.nobody-publishes"))
                : preview.objection(null, new WarningCommand.Draft(identities.warning(), sample(any.get())));
    }

    /** The form of a new warning. */
    public ActionForm draft() {
        WarningId id = identities.warning();
        WarningFields fields = fields(Optional.empty());
        Supplier<WarningCommand> command =
                () -> new WarningCommand.Draft(id, fields.content().orElseThrow(), fields.supplement());
        return form(
                messages.text("cockpit.warning.draft.title"),
                messages.text("cockpit.warning.hand-in"),
                fields.columns(),
                fields::complaint,
                null,
                command,
                () -> 0);
    }

    /** Why a step cannot be taken now, as a sentence; empty when it can. */
    public Optional<String> objection(Warning now, Step step) {
        WarningContent content = now.content();
        return preview.objection(
                now,
                switch (step) {
                    case APPROVE -> new WarningCommand.Approve(now.id(), "");
                    case REFUSE -> new WarningCommand.Refuse(now.id(), PROBE);
                    case UPDATE -> new WarningCommand.DraftUpdate(now.id(), sample(content));
                    case CANCEL -> new WarningCommand.DraftCancel(now.id(), PROBE, PROBE);
                    case ACKNOWLEDGE -> new WarningCommand.Acknowledge(now.id(), PROBE);
                });
    }

    /** What a step is called: what was never published is not updated but corrected. */
    public String name(Warning now, Step step) {
        return messages.text(
                step == Step.UPDATE && now.stage() == WarningStage.REJECTED
                        ? "cockpit.warning.step.CORRECT"
                        : "cockpit.warning.step." + step);
    }

    /** The form of a step that meets no objection. */
    public ActionForm form(Versioned<Warning> shown, Step step) {
        Warning now = shown.state();
        String title = messages.text(
                "cockpit.warning.step.title", name(now, step), now.content().headline());
        LongSupplier version = () ->
                model.issued().get().find(now.id()).map(Versioned::version).orElse(shown.version());
        return switch (step) {
            case APPROVE, REFUSE, ACKNOWLEDGE -> answers.form(now, step, title, name(now, step), version);
            case UPDATE -> {
                WarningFields fields = fields(Optional.of(now.inForce().orElse(now.latest())));
                yield form(
                        title,
                        messages.text("cockpit.warning.hand-in"),
                        fields.columns(),
                        fields::complaint,
                        now,
                        () -> new WarningCommand.DraftUpdate(
                                now.id(), fields.content().orElseThrow(), fields.supplement()),
                        version);
            }
            case CANCEL -> {
                WarningEnding ending = new WarningEnding(now.inForce().orElse(now.latest()), messages);
                yield form(
                        title,
                        messages.text("cockpit.warning.hand-in"),
                        List.of(ending.fields(), List.of()),
                        Optional::empty,
                        now,
                        () -> ending.command(now.id()),
                        version);
            }
        };
    }

    /** A form that writes a message, with the message beside it as it would leave. */
    private ActionForm form(
            String title,
            String verb,
            List<List<Field>> columns,
            Supplier<Optional<String>> complaint,
            Warning now,
            Supplier<WarningCommand> command,
            LongSupplier version) {
        Observable[] all = Stream.concat(
                        columns.stream().flatMap(List::stream).map(Field::value), Stream.of(outlines.arrived()))
                .toArray(Observable[]::new);
        Field.Sheet message = new Field.Sheet(
                "message",
                messages.text("cockpit.warning.field.message"),
                Bindings.createStringBinding(() -> preview.message(now, command.get()), all));
        List<Field> last = new ArrayList<>(columns.getLast());
        last.add(message);
        List<List<Field>> with = new ArrayList<>(columns.subList(0, columns.size() - 1));
        with.add(last);
        return new ActionForm(
                new ActionForm.Plan(
                        title,
                        verb,
                        List.copyOf(with),
                        () -> new Effect(
                                List.of(line("approval"), line("sending")),
                                complaint.get().or(() -> preview.objection(now, command.get()))),
                        seen -> now == null ? Request.of(command.get()) : Request.of(command.get(), seen),
                        version,
                        done -> model.refresh()),
                hand,
                wording);
    }

    private Effect.Line line(String what) {
        return new Effect.Line(
                messages.text("cockpit.warning.effect." + what),
                messages.text("cockpit.warning.effect." + what + ".text"));
    }

    /** Content that meets no objection of its own: what is in the way is who asks, or how the warning stands. */
    private WarningContent sample(WarningContent like) {
        Instant begins = now();
        return new WarningContent(
                like.event(),
                like.colour(),
                PROBE,
                PROBE,
                "",
                List.of(tree.root().code()),
                begins,
                begins.plus(rules.book().longest()));
    }

    private WarningFields fields(Optional<Message> old) {
        return new WarningFields(rules.book(), tree, old, outlines, this::now, times);
    }

    private Instant now() {
        return hand.context().map(Context::now).orElse(Instant.EPOCH);
    }
}
