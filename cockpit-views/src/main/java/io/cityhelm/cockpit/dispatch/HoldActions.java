package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.dispatch.OrderActions.Subject;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.dispatch.Holds;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand.HoldCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** 缓办, 延期, 推诿, 督办: what can be done to an order beside its stages. */
final class HoldActions {

    private static final String PROBE = "…";
    private static final List<Duration> DEFERRALS =
            Stream.of(1, 3, 7, 15, 30).map(Duration::ofDays).toList();
    private static final List<Duration> EXTENSIONS =
            Stream.of(1, 2, 4, 8, 24, 72).map(Duration::ofHours).toList();

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderRows rows;
    private final HoldWords words;

    HoldActions(CommandHand hand, Wording wording, OrderRows rows, HoldWords words) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.rows = rows;
        this.words = words;
    }

    /** Those that mean something for the order as it stands. */
    List<Action> of(Subject subject) {
        Order now = subject.order();
        OrderId id = now.id();
        Holds holds = now.holds();
        List<Action> actions = new ArrayList<>();
        if (holds.asked().isPresent()) {
            actions.add(action(Act.GRANT_HOLD, "Shift+G", subject, said -> new HoldCommand.Grant(id, said)));
            actions.add(action(Act.REFUSE_HOLD, "Shift+N", subject, said -> new HoldCommand.Refuse(id, said)));
        } else if (holds.isDeferred()) {
            actions.add(action(Act.RESUME_ORDER, "Shift+B", subject, said -> new HoldCommand.Resume(id, said)));
        } else if (now.stage() == OrderStage.ACCEPTED || now.stage() == OrderStage.IN_PROGRESS) {
            actions.add(lasting(
                    Act.DEFER_ORDER,
                    "Shift+H",
                    subject,
                    DEFERRALS,
                    (length, said) -> new HoldCommand.AskDeferral(id, now().plus(length), said)));
            actions.add(lasting(
                    Act.EXTEND_ORDER,
                    "Shift+E",
                    subject,
                    EXTENSIONS,
                    (length, said) -> new HoldCommand.AskExtension(id, length, said)));
        }
        if (now.stage() == OrderStage.DECLINED || now.stage() == OrderStage.RETURNED) {
            actions.add(
                    action(Act.RECORD_SHIRKING, "Shift+T", subject, said -> new HoldCommand.RecordShirking(id, said)));
        }
        if (holds.supervision().isPresent()) {
            actions.add(
                    action(Act.END_SUPERVISION, "Shift+D", subject, said -> new HoldCommand.EndSupervision(id, said)));
        } else if (!now.stage().isEnded() && !now.stage().isInHand()) {
            actions.add(action(Act.SUPERVISE_ORDER, "Shift+S", subject, said -> new HoldCommand.Supervise(id, said)));
        }
        return actions;
    }

    private interface Lasting {
        HoldCommand of(Duration length, String words);
    }

    private Action lasting(Act act, String key, Subject subject, List<Duration> lengths, Lasting command) {
        return new Action(act, key, objection(subject, command.of(lengths.getFirst(), PROBE)), () -> {
            Field.Choice<Duration> length = words.lengths(act, lengths);
            return form(
                    act,
                    subject,
                    Optional.of(length),
                    said -> command.of(length.choice().orElseThrow(), said));
        });
    }

    private Action action(Act act, String key, Subject subject, Function<String, HoldCommand> command) {
        return new Action(
                act,
                key,
                objection(subject, command.apply(PROBE)),
                () -> form(act, subject, Optional.empty(), command));
    }

    private ActionForm form(
            Act act, Subject subject, Optional<Field.Choice<Duration>> length, Function<String, HoldCommand> command) {
        boolean optional = act == Act.GRANT_HOLD || act == Act.END_SUPERVISION;
        Field.Words said = Field.Words.of(
                "words",
                messages.text(optional ? "form.note.optional" : "form.reason"),
                messages.text("order.prompt." + act.name()),
                3);
        List<Field> fields = new ArrayList<>(length.stream().toList());
        fields.add(said);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title",
                                messages.name(act),
                                subject.order().number()),
                        messages.name(act),
                        List.of(fields),
                        () -> effect(act, subject, command.apply(said.words())),
                        seen -> Request.of(command.apply(said.words()), seen),
                        subject.version(),
                        done -> {}),
                hand,
                wording);
    }

    private Effect effect(Act act, Subject subject, HoldCommand command) {
        Order now = subject.order();
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(line("order.to", rows.departmentOf(now.content().department())));
        lines.add(line("order.text", now.content().text()));
        now.due().ifPresent(due -> lines.add(line("hold.due", words.at(due))));
        now.holds().asked().ifPresent(ask -> {
            lines.add(line("hold.asked", words.asked(ask)));
            lines.add(line("form.reason", ask.reason()));
            ask.longer()
                    .flatMap(longer -> now.due().map(due -> due.plus(longer)))
                    .ifPresent(until -> lines.add(line("hold.until", words.at(until))));
        });
        switch (command) {
            case HoldCommand.AskDeferral c -> lines.add(line("hold.until", words.at(c.until())));
            case HoldCommand.AskExtension c ->
                now.due().ifPresent(due -> lines.add(line("hold.until", words.at(due.plus(c.longer())))));
            default -> {
                // the others name no time
            }
        }
        lines.add(line("form.then", messages.text("order.effect." + act.name())));
        return new Effect(lines, objection(subject, command));
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private Instant now() {
        return hand.context().map(Context::now).orElse(Instant.EPOCH);
    }

    private Optional<String> objection(Subject subject, HoldCommand command) {
        return hand.context()
                .map(context ->
                        wording.objection(OrderDecisions.decide(subject.order(), command, context, subject.around())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
