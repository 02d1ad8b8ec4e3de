package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderDecisions;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;

/** 改派: the form that gives an order to another department, in one act with taking the old one back. */
final class Reassigning {

    private final CityPack pack;
    private final Addressees addressees;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;

    Reassigning(CityPack pack, Identities identities, CommandHand hand, Wording wording) {
        this.pack = pack;
        this.addressees = new Addressees(pack);
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    ActionForm form(OrderActions.Subject subject) {
        Order order = subject.order();
        OrderId next = identities.order();
        Field.Choice<String> department =
                Field.Choice.of("department", messages.text("order.to"), departments(order), Field.Look.SEARCH);
        Field.Words words = Field.Words.of(
                "words", messages.text("form.reason"), messages.text("order.prompt." + Act.REASSIGN_ORDER.name()), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.REASSIGN_ORDER), order.number()),
                        messages.name(Act.REASSIGN_ORDER),
                        List.of(List.of(department), List.of(words)),
                        () -> effect(subject, command(order, next, department, words)),
                        seen -> Request.of(command(order, next, department, words), seen),
                        subject.version(),
                        done -> {}),
                hand,
                wording);
    }

    private static OrderCommand.Reassign command(
            Order order, OrderId next, Field.Choice<String> department, Field.Words words) {
        return new OrderCommand.Reassign(order.id(), next, department.choice().orElse(""), words.words());
    }

    private Effect effect(OrderActions.Subject subject, OrderCommand.Reassign command) {
        Optional<String> objection = hand.context()
                .map(context ->
                        wording.objection(OrderDecisions.decide(subject.order(), command, context, subject.around())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
        return new Effect(
                List.of(
                        line(
                                "order.from",
                                addressees.name(subject.order().content().department(), messages)),
                        line("order.to", addressees.name(command.department(), messages)),
                        line("order.text", subject.order().content().text()),
                        line("form.then", messages.text("order.effect." + Act.REASSIGN_ORDER.name()))),
                objection);
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private List<Field.Option<String>> departments(Order order) {
        return pack.departments().stream()
                .filter(d -> !d.id().equals(order.content().department()))
                .map(d -> new Field.Option<>(
                        d.id(),
                        messages.of(d.name()),
                        "",
                        d.id() + " " + d.initials() + " "
                                + String.join(" ", d.name().values())))
                .toList();
    }
}
