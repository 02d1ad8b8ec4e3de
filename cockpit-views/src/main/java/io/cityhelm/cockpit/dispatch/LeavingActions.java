package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.dispatch.OrderActions.Subject;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a person finds out by telephone where no system says anything: whether it arrived, and what they answer. */
final class LeavingActions {

    private static final String PROBE = "…";

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderRows rows;
    private final LeavingWords words;

    LeavingActions(CommandHand hand, Wording wording, OrderRows rows) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.rows = rows;
        this.words = new LeavingWords(messages);
    }

    /** Those that mean something for the order as it stands. */
    List<Action> of(Subject subject) {
        Order now = subject.order();
        List<Action> actions = new ArrayList<>();
        if (now.unsettledSince().isPresent()) {
            actions.add(new Action(
                    Act.SETTLE_DELIVERY,
                    "Shift+Y",
                    objection(subject, new LeavingCommand.Settle(now.id(), true, PROBE)),
                    () -> settling(subject)));
        }
        List<OrderStage> unknown = unknown(now);
        if (!unknown.isEmpty()) {
            actions.add(new Action(
                    Act.NOTE_ANSWER,
                    "Shift+P",
                    objection(subject, new LeavingCommand.NoteAnswer(now.id(), unknown.getFirst(), PROBE, PROBE)),
                    () -> noting(subject, unknown)));
        }
        return actions;
    }

    /** What can be heard only on the telephone, from here on. */
    private static List<OrderStage> unknown(Order now) {
        return now.awaitsResult()
                ? Way.ALL_STAGES.stream()
                        .filter(stage -> stage.isPast(now.stage()) && !now.canReport(stage))
                        .toList()
                : List.of();
    }

    /** What is unclear may have arrived or not; what the link has no words for can only have been told. */
    private ActionForm settling(Subject subject) {
        boolean unclear = subject.order().leaving().unclear().isPresent();
        List<Field.Option<Boolean>> options = new ArrayList<>();
        options.add(Field.Option.of(true, messages.text(unclear ? "leaving.it-arrived" : "leaving.told")));
        if (unclear) {
            options.add(Field.Option.of(false, messages.text("leaving.it-did-not")));
        }
        Field.Choice<Boolean> arrived =
                Field.Choice.of("arrived", messages.text("leaving.found"), options, Field.Look.CHIPS);
        Field.Words said = said(Act.SETTLE_DELIVERY);
        return form(
                Act.SETTLE_DELIVERY,
                subject,
                List.of(arrived, said),
                () -> new LeavingCommand.Settle(
                        subject.order().id(), arrived.choice().orElse(true), said.words()));
    }

    private ActionForm noting(Subject subject, List<OrderStage> unknown) {
        Field.Choice<OrderStage> stage = Field.Choice.of(
                "stage",
                messages.text("leaving.stage"),
                unknown.stream()
                        .map(each -> Field.Option.of(each, messages.name(each)))
                        .toList(),
                Field.Look.CHIPS);
        Field.Words from =
                Field.Words.of("from", messages.text("leaving.from"), messages.text("leaving.from.prompt"), 1);
        Field.Words said = said(Act.NOTE_ANSWER);
        return form(
                Act.NOTE_ANSWER,
                subject,
                List.of(stage, from, said),
                () -> new LeavingCommand.NoteAnswer(
                        subject.order().id(), stage.choice().orElse(unknown.getFirst()), from.words(), said.words()));
    }

    private Field.Words said(Act act) {
        return Field.Words.of("words", messages.text("leaving.said"), messages.text("order.prompt." + act.name()), 3);
    }

    private ActionForm form(Act act, Subject subject, List<Field> fields, Supplier<LeavingCommand> command) {
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title",
                                messages.name(act),
                                subject.order().number()),
                        messages.name(act),
                        List.of(fields),
                        () -> new Effect(lines(act, subject), objection(subject, command.get())),
                        seen -> Request.of(command.get(), seen),
                        subject.version(),
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> lines(Act act, Subject subject) {
        Order now = subject.order();
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(line("order.to", rows.departmentOf(now.content().department())));
        lines.add(line("order.text", now.content().text()));
        String open = words.of(now);
        if (!open.isEmpty()) {
            lines.add(line("leaving.open", open));
        }
        now.leaving()
                .unclear()
                .filter(attempt -> !attempt.why().isBlank())
                .ifPresent(attempt -> lines.add(line("leaving.why", attempt.why())));
        lines.add(line("form.then", messages.text("order.effect." + act.name())));
        return List.copyOf(lines);
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private Optional<String> objection(Subject subject, LeavingCommand command) {
        return hand.context()
                .map(context ->
                        wording.objection(OrderDecisions.decide(subject.order(), command, context, subject.around())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
