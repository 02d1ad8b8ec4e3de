package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.StockDecisions;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Supplies for an incident: kept, used up, given back; the nearest depot first. */
final class Supplies {

    /** What is done with a quantity; the message {@code force.supply.<NAME>} names each. */
    enum Move {
        RESERVE,
        CONSUME,
        RETURN
    }

    private final CityPack pack;
    private final MusterModel muster;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final ForceWords words;

    Supplies(CityPack pack, MusterModel muster, CommandHand hand, Wording wording, ForceWords words) {
        this.pack = pack;
        this.muster = muster;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.words = words;
    }

    Action action(Incident incident) {
        // one of the fullest: whatever is refused then is refused for all of them
        Optional<StockRef> fullest = stocks(incident).stream()
                .max(Comparator.comparingInt(ref -> of(ref).free() + of(ref).heldFor(incident.id())));
        Optional<String> objection = fullest.map(ref -> objection(
                        incident,
                        of(ref).heldFor(incident.id()) > 0
                                ? new StockCommand.Return(ref, incident.id(), 1)
                                : new StockCommand.Reserve(ref, incident.id(), 1)))
                .orElseGet(() -> Optional.of(messages.text("force.no-depots")));
        return new Action(Act.SUPPLIES, "Shift+Q", objection, () -> form(incident));
    }

    /** The stocks of the depots in the owner's jurisdiction, the nearest depot first. */
    private List<StockRef> stocks(Incident incident) {
        List<StockRef> all = new ArrayList<>();
        pack.resources().depots().stream()
                .filter(depot -> pack.tree().covers(incident.owner(), depot.jurisdiction()))
                .sorted(Comparator.comparingDouble(
                        depot -> depot.place().metresTo(incident.place().point())))
                .forEach(depot -> depot.stocks().forEach(shelf -> all.add(StockRef.of(depot, shelf))));
        return List.copyOf(all);
    }

    private Stock of(StockRef ref) {
        return muster.muster().get().stock(ref.id()).orElseGet(() -> Stock.listed(ref.id(), ref.listed()));
    }

    private ActionForm form(Incident incident) {
        Field.Choice<StockRef> stock = Field.Choice.of(
                "stock",
                messages.text("force.stock"),
                stocks(incident).stream().map(ref -> option(ref, incident)).toList(),
                Field.Look.LIST);
        Field.Choice<Move> move = Field.Choice.of(
                "move",
                messages.text("force.how"),
                List.of(Move.values()).stream()
                        .map(one -> Field.Option.of(one, messages.text("force.supply." + one)))
                        .toList(),
                Field.Look.CHIPS);
        Field.Words quantity =
                Field.Words.of("quantity", messages.text("force.quantity"), messages.text("force.quantity.prompt"), 1);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.SUPPLIES), incident.title()),
                        messages.name(Act.SUPPLIES),
                        List.of(List.of(stock), List.of(move, quantity)),
                        () -> effect(incident, stock, move, quantity),
                        seen -> Request.of(command(incident, stock, move, quantity)),
                        () -> 0,
                        done -> muster.refresh()),
                hand,
                wording);
    }

    private Field.Option<StockRef> option(StockRef ref, Incident incident) {
        String[] ids = ref.id().value().split("/");
        Resources.Depot depot = pack.resources().depot(ids[0]).orElseThrow();
        Resources.Item item = pack.resources().item(ids[1]).orElseThrow();
        Stock now = of(ref);
        return new Field.Option<>(
                ref,
                messages.text("force.stock.option", messages.of(item.name()), messages.of(depot.name())),
                messages.text(
                        "force.stock.detail",
                        now.free(),
                        messages.of(item.unit()),
                        now.heldFor(incident.id()),
                        words.distance(depot.place().metresTo(incident.place().point()))),
                ids[1]);
    }

    private Effect effect(
            Incident incident, Field.Choice<StockRef> stock, Field.Choice<Move> move, Field.Words quantity) {
        StockCommand command = command(incident, stock, move, quantity);
        Stock now = of(command.stock());
        return new Effect(
                List.of(
                        new Effect.Line(
                                messages.text("force.stock"),
                                Optional.ofNullable(stock.chosen().get())
                                        .map(Field.Option::name)
                                        .orElse("")),
                        new Effect.Line(
                                messages.text("force.stock.now"),
                                messages.text("force.stock.left", now.free(), now.heldFor(incident.id()))),
                        new Effect.Line(
                                messages.text("form.then"),
                                messages.text(
                                        "force.supply.effect." + move.choice().orElseThrow(), quantity(quantity)))),
                objection(incident, command));
    }

    private static StockCommand command(
            Incident incident, Field.Choice<StockRef> stock, Field.Choice<Move> move, Field.Words quantity) {
        StockRef ref = stock.choice().orElseThrow();
        return switch (move.choice().orElseThrow()) {
            case RESERVE -> new StockCommand.Reserve(ref, incident.id(), quantity(quantity));
            case CONSUME -> new StockCommand.Consume(ref, incident.id(), quantity(quantity));
            case RETURN -> new StockCommand.Return(ref, incident.id(), quantity(quantity));
        };
    }

    /** What is no number is none: the rules refuse it. */
    private static int quantity(Field.Words field) {
        String digits = field.words();
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
    }

    private Optional<String> objection(Incident incident, StockCommand command) {
        return hand.context()
                .map(context ->
                        wording.objection(StockDecisions.decide(of(command.stock()), command, context, incident)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
