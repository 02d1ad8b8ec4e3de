package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What lies in the depots, as their own system counts it: whole units, with what is kept for incidents. What differs from
 * the record goes into it; what is as known changes nothing.
 */
public final class StockIntake implements RecordIntake {

    private final Resources resources;
    private final Forces forces;
    private final Desk desk;
    private final Actor.Rule depots;
    private final IntFunction<String> saying;

    /** @param depots in whose name a count is recorded @param saying what stands in the record beside a count */
    public StockIntake(
            Resources resources, Forces forces, CommandDesk desk, Actor.Rule depots, IntFunction<String> saying) {
        this.resources = resources;
        this.forces = forces;
        this.desk = new Desk(desk);
        this.depots = depots;
        this.saying = saying;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable {
        StockRef stock = stock(record.text("depot"), record.text("item"));
        int lying = whole(record.number("quantity"));
        Instant at = record.instant("at");
        if (known(stock).lying() == lying) {
            return Optional.empty();
        }
        desk.submit(depots, Request.of(new StockCommand.Report(stock, lying, saying.apply(lying))));
        return Optional.of(at);
    }

    private StockRef stock(String depot, String item) throws RecordRejected {
        for (Resources.Depot each : resources.depots()) {
            for (Resources.Shelf shelf : each.stocks()) {
                if (each.id().equals(depot) && shelf.item().equals(item)) {
                    return StockRef.of(each, shelf);
                }
            }
        }
        throw new RecordRejected("RecordRejected.noShelf", depot, item);
    }

    private Stock known(StockRef stock) throws IntakeUnavailable {
        try {
            return forces.stock(stock.id())
                    .map(Versioned::state)
                    .orElseGet(() -> Stock.listed(stock.id(), stock.listed()));
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }

    private static int whole(double quantity) throws RecordRejected {
        if (quantity < 0 || quantity > Integer.MAX_VALUE || quantity != Math.rint(quantity)) {
            throw new RecordRejected("RecordRejected.wrong", "quantity", quantity);
        }
        return (int) quantity;
    }
}
