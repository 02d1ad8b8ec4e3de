package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotRecommendation;
import io.cityhelm.core.force.DepotRecommendations;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.StockDecisions;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Supplies for an incident: kept, used up, given back; the nearest open depot first. */
final class Supplies {

    /** What is done with a quantity; the message {@code force.supply.<NAME>} names each. */
    enum Move {
        RESERVE,
        CONSUME,
        RETURN
    }

    /** An article in a depot, with why the depot stands where it does in the list. */
    private record Offer(StockRef stock, DepotRecommendation depot) {}

    private final CityPack pack;
    private final DepotBoard depots;
    private final DepotRecommendations recommendations;
    private final Clock clock;
    private final MusterModel muster;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final ForceWords words;

    Supplies(
            CityPack pack,
            DepotBoard depots,
            MusterModel muster,
            CommandHand hand,
            Wording wording,
            ForceWords words,
            Clock clock) {
        this.pack = pack;
        this.depots = depots;
        this.recommendations = new DepotRecommendations(pack.resources());
        this.clock = clock;
        this.muster = muster;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.words = words;
    }

    Action action(Incident incident) {
        // one of the fullest of the open ones: whatever is refused then is refused for all of them
        Optional<StockRef> fullest = offers(incident).stream()
                .max(Comparator.comparing((Offer one) -> one.depot().depot().isOpen() || isHeld(one.stock(), incident))
                        .thenComparing(
                                one -> of(one.stock()).free() + of(one.stock()).heldFor(incident.id())))
                .map(Offer::stock);
        Optional<String> objection = fullest.map(ref -> objection(
                        incident,
                        isHeld(ref, incident)
                                ? new StockCommand.Return(ref, incident.id(), 1)
                                : new StockCommand.Reserve(ref, incident.id(), 1)))
                .orElseGet(() -> Optional.of(messages.text("force.no-depots")));
        return new Action(Act.SUPPLIES, "Shift+Q", objection, () -> form(incident));
    }

    /** The stocks of the depots in the owner's jurisdiction, as the depots are recommended. */
    private List<Offer> offers(Incident incident) {
        List<DepotStanding> mine = depots.standings(pack.resources()).stream()
                .filter(one -> pack.tree().covers(incident.owner(), one.depot().jurisdiction()))
                .toList();
        return recommendations.of(incident.place().point(), mine, clock.instant()).stream()
                .flatMap(one -> one.depot().depot().stocks().stream()
                        .map(shelf -> new Offer(StockRef.of(one.depot().depot(), shelf), one)))
                .toList();
    }

    private boolean isHeld(StockRef ref, Incident incident) {
        return of(ref).heldFor(incident.id()) > 0;
    }

    private Stock of(StockRef ref) {
        return muster.muster().get().stock(ref.id()).orElseGet(() -> Stock.listed(ref.id(), ref.listed()));
    }

    private ActionForm form(Incident incident) {
        Field.Choice<Offer> stock = Field.Choice.of(
                "stock",
                messages.text("force.stock"),
                offers(incident).stream().map(one -> option(one, incident)).toList(),
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

    private Field.Option<Offer> option(Offer one, Incident incident) {
        StockRef ref = one.stock();
        Resources.Item item = pack.resources().item(ref.id().item()).orElseThrow();
        Stock now = of(ref);
        return new Field.Option<>(
                one,
                messages.text(
                        "force.stock.option",
                        messages.of(item.name()),
                        messages.of(one.depot().depot().depot().name())),
                messages.text(
                        "force.stock.detail",
                        now.free(),
                        messages.of(item.unit()),
                        now.heldFor(incident.id()),
                        words.reasons(one.depot())),
                item.id());
    }

    private Effect effect(Incident incident, Field.Choice<Offer> stock, Field.Choice<Move> move, Field.Words quantity) {
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
            Incident incident, Field.Choice<Offer> stock, Field.Choice<Move> move, Field.Words quantity) {
        StockRef ref = stock.choice().orElseThrow().stock();
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
                .map(context -> wording.objection(StockDecisions.decide(
                        of(command.stock()),
                        command,
                        context,
                        incident,
                        depots.of(command.stock().id().depot()))))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
