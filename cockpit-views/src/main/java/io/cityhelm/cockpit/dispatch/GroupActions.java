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
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 撤销整组: what was given as one is taken back as one, every order of it that has not ended. */
final class GroupActions {

    private static final String PROBE = "…";

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderRows rows;

    GroupActions(CommandHand hand, Wording wording, OrderRows rows) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.rows = rows;
    }

    /** The action on the group of an order; empty when it has none, or when nothing else of it is open. */
    Optional<Action> of(Subject subject, List<Versioned<Order>> ofIncident) {
        return subject.order().terms().group().flatMap(tie -> {
            List<Order> open = ofIncident.stream()
                    .map(Versioned::state)
                    .filter(order -> !order.stage().isEnded())
                    .filter(order -> order.terms()
                            .group()
                            .filter(its -> its.group().equals(tie.group()))
                            .isPresent())
                    .toList();
            return open.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Action(
                            Act.CANCEL_GROUP,
                            "Shift+Z",
                            objection(subject, open, PROBE),
                            () -> form(subject, tie, open)));
        });
    }

    private ActionForm form(Subject subject, Tie tie, List<Order> open) {
        Field.Words reason = Field.Words.of(
                "words", messages.text("form.reason"), messages.text("order.prompt." + Act.CANCEL_ORDER.name()), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.CANCEL_GROUP), tie.title()),
                        messages.name(Act.CANCEL_GROUP),
                        List.of(List.of(reason)),
                        () -> new Effect(lines(open), objection(subject, open, reason.words())),
                        // who answered meanwhile is looked at by the desk, order by order
                        seen -> new Request.OnGroupCancel(
                                subject.order().content().incident(), tie.group(), reason.words()),
                        () -> 0,
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> lines(List<Order> open) {
        List<Effect.Line> lines = new ArrayList<>();
        for (Order order : open) {
            lines.add(new Effect.Line(
                    order.number(),
                    messages.text(
                            "orders.ended",
                            rows.departmentOf(order.content().department()),
                            messages.name(order.stage()))));
        }
        lines.add(new Effect.Line(
                messages.text("form.then"), messages.text("order.effect." + Act.CANCEL_GROUP.name(), open.size())));
        return lines;
    }

    private Optional<String> objection(Subject subject, List<Order> open, String reason) {
        return hand.context()
                .map(context -> open.stream()
                        .flatMap(order -> wording
                                .objection(OrderDecisions.decide(
                                        order, new OrderCommand.Cancel(order.id(), reason), context, subject.around()))
                                .stream())
                        .findFirst())
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
