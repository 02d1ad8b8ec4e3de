package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import java.util.function.IntFunction;

/** The shelves as the record has them. */
public final class CityShelves implements Shelves {

    private final Forces forces;
    private final Desk desk;
    private final Actor.Rule depots;
    private final IntFunction<String> saying;

    /** @param depots in whose name a count is recorded @param saying what stands in the record beside a count */
    public CityShelves(Forces forces, CommandDesk desk, Actor.Rule depots, IntFunction<String> saying) {
        this.forces = forces;
        this.desk = new Desk(desk);
        this.depots = depots;
        this.saying = saying;
    }

    @Override
    public int lying(StockRef stock) throws IntakeUnavailable {
        try {
            return forces.stock(stock.id())
                    .map(Versioned::state)
                    .orElseGet(() -> Stock.listed(stock.id(), stock.listed()))
                    .lying();
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }

    @Override
    public void report(StockRef stock, int lying) throws RecordRejected, IntakeUnavailable {
        desk.submit(depots, Request.of(new StockCommand.Report(stock, lying, saying.apply(lying))));
    }
}
