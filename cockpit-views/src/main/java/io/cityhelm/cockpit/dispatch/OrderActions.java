package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.JointOrders;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Surroundings;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.PackRules;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What can be done to an order: consent to it, check it, send its result back, give it to another, put it off, watch over
 * it, take it back.
 */
public final class OrderActions {

    private static final String PROBE = "…";

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderRows rows;
    private final ReportWords reports;
    private final PackRules rules;
    private final Reassigning reassigning;
    private final LeavingActions leavings;
    private final HoldActions holds;
    private final GroupActions groups;

    public OrderActions(CityPack pack, Identities identities, CommandHand hand, Wording wording, OrderRows rows) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.rows = rows;
        this.reports = new ReportWords(pack, wording.messages());
        this.rules = new PackRules(pack);
        this.reassigning = new Reassigning(pack, identities, hand, wording);
        this.leavings = new LeavingActions(hand, wording, rows);
        this.groups = new GroupActions(hand, wording, rows);
        this.holds = new HoldActions(
                hand, wording, rows, new HoldWords(pack.tree(), pack.info().zone(), messages));
    }

    /**
     * The actions on an order, as the rules stand now; what can never be done at its stage is left out.
     *
     * @param others all orders of the incident
     * @param version the version of the order on the screen, later
     */
    public List<Action> of(
            Versioned<Order> order, Incident incident, List<Versioned<Order>> others, LongSupplier version) {
        Subject subject = new Subject(order.state(), around(order.state(), incident, others), version);
        List<Action> actions = new ArrayList<>(leavings.of(subject));
        switch (order.state().stage()) {
            case HELD -> {
                actions.add(action(Act.APPROVE_ORDER, "Shift+A", subject, OrderCommand.Approve::new));
                actions.add(action(Act.REJECT_ORDER, "Shift+X", subject, OrderCommand.Reject::new));
                actions.add(action(Act.OVERRIDE_APPROVAL, "Shift+I", subject, OrderCommand.OverrideApproval::new));
            }
            case DONE -> {
                actions.add(verification(subject));
                actions.add(action(Act.REWORK_ORDER, "Shift+W", subject, OrderCommand.Rework::new));
            }
            default -> actions.add(verification(subject));
        }
        if (order.state().stage() != OrderStage.DONE) {
            actions.add(new Action(
                    Act.REASSIGN_ORDER,
                    "Shift+J",
                    objection(
                            subject,
                            new OrderCommand.Reassign(
                                    order.state().id(), order.state().id(), PROBE, PROBE)),
                    () -> reassigning.form(subject)));
        }
        actions.addAll(holds.of(subject));
        groups.of(subject, others).ifPresent(actions::add);
        actions.add(action(Act.CANCEL_ORDER, "Z", subject, OrderCommand.Cancel::new));
        return List.copyOf(actions);
    }

    /** What a form is about. @param version the version on the screen when the form is handed in */
    record Subject(Order order, Surroundings around, LongSupplier version) {}

    private Surroundings around(Order order, Incident incident, List<Versioned<Order>> others) {
        int helpers = order.terms()
                .tie(Tie.Kind.LEADS)
                .map(lead -> JointOrders.openHelpers(
                        lead, others.stream().map(Versioned::state).toList()))
                .orElse(0);
        return new Surroundings(incident, rules.of(order.content().kind()), helpers);
    }

    /** The check of a lead whose helpers are not through says why it does not wait for them. */
    private Action verification(Subject subject) {
        return subject.around().openHelpers() > 0
                ? action(Act.VERIFY_ORDER, "V", subject, OrderCommand.VerifyAlone::new)
                : action(Act.VERIFY_ORDER, "V", subject, OrderCommand.Verify::new);
    }

    private interface Made {
        OrderCommand with(OrderId order, String words);
    }

    private Action action(Act act, String key, Subject subject, Made made) {
        Function<String, OrderCommand> command =
                words -> made.with(subject.order().id(), words);
        return new Action(act, key, objection(subject, command.apply(PROBE)), () -> form(act, subject, command));
    }

    private Optional<String> objection(Subject subject, OrderCommand command) {
        return hand.context()
                .map(context ->
                        wording.objection(OrderDecisions.decide(subject.order(), command, context, subject.around())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private ActionForm form(Act act, Subject subject, Function<String, OrderCommand> command) {
        boolean optional = command.apply(PROBE) instanceof OrderCommand.Verify || act == Act.APPROVE_ORDER;
        String label = optional ? "form.note.optional" : "form.reason";
        Field.Words words =
                Field.Words.of("words", messages.text(label), messages.text("order.prompt." + act.name()), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title",
                                messages.name(act),
                                subject.order().number()),
                        messages.name(act),
                        List.of(List.of(words)),
                        () -> new Effect(lines(act, subject), objection(subject, command.apply(words.words()))),
                        seen -> Request.of(command.apply(words.words()), seen),
                        subject.version(),
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> lines(Act act, Subject subject) {
        Order order = subject.order();
        List<Effect.Line> lines = new ArrayList<>(List.of(
                new Effect.Line(
                        messages.text("order.to"),
                        rows.departmentOf(order.content().department())),
                new Effect.Line(messages.text("order.text"), order.content().text()),
                new Effect.Line(messages.text("order.said"), said(order))));
        String stated = reports.stated(order);
        if (!stated.isEmpty()) {
            lines.add(new Effect.Line(messages.text("order.stated"), stated));
        }
        String wrong = reports.refused(order);
        if (!wrong.isEmpty()) {
            lines.add(new Effect.Line(messages.text("order.wrong"), wrong));
        }
        if (act == Act.VERIFY_ORDER && subject.around().openHelpers() > 0) {
            lines.add(new Effect.Line(
                    messages.text("order.helpers"),
                    messages.text("order.helpers.open", subject.around().openHelpers())));
        }
        lines.add(new Effect.Line(messages.text("form.then"), messages.text("order.effect." + act.name())));
        return List.copyOf(lines);
    }

    private String said(Order order) {
        String message = order.latest().message();
        String stage = messages.name(order.stage());
        return message.isBlank() ? stage : messages.text("orders.ended", stage, message);
    }
}
