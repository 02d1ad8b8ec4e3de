package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What can be done to an order that is out: check it, or take it back. */
public final class OrderActions {

    private static final String PROBE = "…";

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderRows rows;

    public OrderActions(CommandHand hand, Wording wording, OrderRows rows) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.rows = rows;
    }

    /** The actions on an order, as the rules stand now. @param version the version of the order on the screen, later */
    public List<Action> of(Versioned<Order> order, Incident incident, LongSupplier version) {
        return List.of(
                action(Act.VERIFY_ORDER, "V", order, incident, version, OrderCommand.Verify::new),
                action(Act.CANCEL_ORDER, "Z", order, incident, version, OrderCommand.Cancel::new));
    }

    private interface Made {
        OrderCommand with(io.cityhelm.core.dispatch.OrderId order, String words);
    }

    private Action action(
            Act act, String key, Versioned<Order> order, Incident incident, LongSupplier version, Made made) {
        Function<String, OrderCommand> command =
                words -> made.with(order.state().id(), words);
        return new Action(
                act,
                key,
                objection(order.state(), incident, command.apply(PROBE)),
                () -> form(act, order, incident, version, command));
    }

    private Optional<String> objection(Order order, Incident incident, OrderCommand command) {
        return hand.context()
                .map(context -> wording.objection(OrderDecisions.decide(order, command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private ActionForm form(
            Act act,
            Versioned<Order> order,
            Incident incident,
            LongSupplier version,
            Function<String, OrderCommand> command) {
        String prompt = act == Act.VERIFY_ORDER ? "order.verify.prompt" : "order.cancel.prompt";
        String label = act == Act.VERIFY_ORDER ? "form.note.optional" : "form.reason";
        Field.Words words = Field.Words.of("words", messages.text(label), messages.text(prompt), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title", messages.name(act), order.state().number()),
                        messages.name(act),
                        List.of(List.of(words)),
                        () -> new Effect(
                                lines(act, order.state()),
                                objection(order.state(), incident, command.apply(words.words()))),
                        seen -> Request.of(command.apply(words.words()), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> lines(Act act, Order order) {
        String effect = act == Act.VERIFY_ORDER ? "order.verify.effect" : "order.cancel.effect";
        return List.of(
                new Effect.Line(
                        messages.text("order.to"),
                        rows.departmentOf(order.content().department())),
                new Effect.Line(messages.text("order.text"), order.content().text()),
                new Effect.Line(messages.text("order.said"), said(order)),
                new Effect.Line(messages.text("form.then"), messages.text(effect)));
    }

    private String said(Order order) {
        String message = order.latest().message();
        String stage = messages.name(order.stage());
        return message.isBlank() ? stage : messages.text("orders.ended", stage, message);
    }
}
