package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.pack.Resources;
import java.time.Instant;
import java.util.Optional;

/**
 * What lies in the depots, as their own system counts it: whole units, with what is kept for incidents. What differs from
 * the record goes into it; what is as known changes nothing.
 */
public final class StockIntake implements RecordIntake {

    private final Resources resources;
    private final Shelves shelves;

    public StockIntake(Resources resources, Shelves shelves) {
        this.resources = resources;
        this.shelves = shelves;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable {
        StockRef stock = stock(record.text("depot"), record.text("item"));
        int lying = whole(record.number("quantity"));
        Instant at = record.instant("at");
        if (shelves.lying(stock) == lying) {
            return Optional.empty();
        }
        shelves.report(stock, lying);
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

    private static int whole(double quantity) throws RecordRejected {
        if (quantity < 0 || quantity > Integer.MAX_VALUE || quantity != Math.rint(quantity)) {
            throw new RecordRejected("RecordRejected.wrong", "quantity", quantity);
        }
        return (int) quantity;
    }
}
