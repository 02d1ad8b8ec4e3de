package io.cityhelm.core.force;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.force.StockEvent.StockConsumed;
import io.cityhelm.core.force.StockEvent.StockCounted;
import io.cityhelm.core.force.StockEvent.StockListed;
import io.cityhelm.core.force.StockEvent.StockReserved;
import io.cityhelm.core.force.StockEvent.StockReturned;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of a stock: pure. Nobody takes what is not there, and nobody uses or returns what was kept for another.
 *
 * <p>From a closed depot nothing more is reserved. What was kept before stays kept, and is used up and given back as ever:
 * it was promised while somebody was there to hand it out, it may have left the depot long since, and a record that
 * refused to say what became of it would be wrong, not safe. Counting goes on too: stocktaking is why depots close.
 */
public final class StockDecisions {

    private StockDecisions() {}

    /**
     * What a command does to a stock.
     *
     * @param now null when nothing was ever taken from it: the figure of the city pack counts then
     * @param incident the incident of the command; null for a count, which has none
     * @param depot what the depot's own system said last
     */
    public static Decision<StockEvent> decide(
            Stock now, StockCommand command, Context context, Incident incident, DepotStatus depot) {
        Stock stock =
                now == null ? Stock.listed(command.stock().id(), command.stock().listed()) : now;
        return authority(command, context, incident)
                .or(() -> flaw(stock, command, incident, depot))
                .orElseGet(() -> accepted(now, stock, command, context));
    }

    private static Optional<Decision<StockEvent>> authority(StockCommand command, Context context, Incident incident) {
        if (command instanceof StockCommand.Report) {
            return Authority.asSystem(context.actor()).map(Decision.Refused::new);
        }
        Optional<Refusal> depot =
                Authority.within(context.actor(), Act.SUPPLIES, command.stock().jurisdiction(), context.tree());
        Optional<Refusal> owner = command instanceof StockCommand.Count
                ? Optional.empty()
                : Authority.asOwner(context.actor(), Act.SUPPLIES, incident.owner(), context.tree());
        return owner.or(() -> depot).map(Decision.Refused::new);
    }

    private static Optional<Decision<StockEvent>> flaw(
            Stock stock, StockCommand command, Incident incident, DepotStatus depot) {
        return switch (command) {
            case StockCommand.Reserve c ->
                check(
                                !incident.stage().isEnded(),
                                () -> Decision.refuse("incident.ended", incident.number(), incident.stage()))
                        .or(() -> check(depot == DepotStatus.OPEN, () -> Decision.refuse("stock.depot-closed")))
                        .or(() -> some(c.quantity()))
                        .or(() -> atMost(c.quantity(), stock.free()));
            case StockCommand.Consume c ->
                some(c.quantity()).or(() -> atMost(c.quantity(), stock.heldFor(c.incident())));
            case StockCommand.Return c ->
                some(c.quantity()).or(() -> atMost(c.quantity(), stock.heldFor(c.incident())));
            case StockCommand.Report c ->
                check(c.lying() >= 0, () -> Decision.refuse("stock.not-a-quantity", c.lying()))
                        .or(() ->
                                check(c.lying() != stock.lying(), () -> Decision.refuse("stock.as-known", c.lying())));
            case StockCommand.Count c ->
                check(c.quantity() >= 0, () -> Decision.refuse("stock.not-a-quantity", c.quantity()))
                        .or(() -> FreeText.objection(c.reason()).map(Decision.Refused::new));
        };
    }

    private static Decision<StockEvent> accepted(Stock now, Stock stock, StockCommand command, Context context) {
        Instant at = context.now();
        String by = context.actor().id();
        StockId id = command.stock().id();
        List<StockEvent> events = new ArrayList<>();
        if (now == null) {
            events.add(new StockListed(id, command.stock().listed(), at));
        }
        events.add(
                switch (command) {
                    case StockCommand.Reserve c -> new StockReserved(id, c.incident(), c.quantity(), by, at);
                    case StockCommand.Consume c -> new StockConsumed(id, c.incident(), c.quantity(), by, at);
                    case StockCommand.Return c -> new StockReturned(id, c.incident(), c.quantity(), by, at);
                    // what is kept for an incident stays kept, also when the depot has less than that
                    case StockCommand.Report c ->
                        new StockCounted(id, Math.max(0, c.lying() - stock.allHeld()), c.source(), by, at);
                    case StockCommand.Count c -> new StockCounted(id, c.quantity(), c.reason(), by, at);
                });
        return new Decision.Accepted<>(events);
    }

    private static Optional<Decision<StockEvent>> some(int quantity) {
        return check(quantity > 0, () -> Decision.refuse("stock.not-a-quantity", quantity));
    }

    private static Optional<Decision<StockEvent>> atMost(int quantity, int there) {
        return check(quantity <= there, () -> Decision.refuse("stock.too-few", quantity, there));
    }

    private static Optional<Decision<StockEvent>> check(boolean holds, Supplier<Decision<StockEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
