package io.cityhelm.connect.trial;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Yields;
import io.cityhelm.connect.intake.Alerts;
import io.cityhelm.connect.intake.CapIntake;
import io.cityhelm.connect.intake.DepotIntake;
import io.cityhelm.connect.intake.EventIntake;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.intake.SampleIntake;
import io.cityhelm.connect.intake.Shelves;
import io.cityhelm.connect.intake.StockIntake;
import io.cityhelm.connect.intake.Territory;
import io.cityhelm.connect.intake.UnitIntake;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.Placing;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import java.time.Clock;
import java.util.Optional;

/** The same intakes as live, with nothing behind them: boards that nobody reads, and a record in which nothing stands. */
final class DryIntakes {

    private final CityPack pack;
    private final Clock clock;

    DryIntakes(CityPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    /** Empty for what can only be checked against the record. */
    Optional<RecordIntake> of(LinkConfig config, Yields yields) {
        Territory territory = territory(config);
        return switch (yields) {
            case SAMPLES ->
                Optional.of(new SampleIntake(
                        config.id(),
                        new IndicatorBoard(),
                        territory,
                        pack::indicator,
                        config.conversions().unit(),
                        clock));
            case EVENTS -> Optional.of(new EventIntake(config.id(), new NoAlerts(), territory, clock));
            case UNITS ->
                Optional.of(new UnitIntake(
                        config.id(), new UnitBoard(), territory, id -> new Addressees(pack).isKnown(id), clock));
            case STOCKS -> Optional.of(new StockIntake(pack.resources(), new ListedShelves()));
            case DEPOTS ->
                Optional.of(new DepotIntake(
                        new DepotBoard(),
                        territory,
                        id -> pack.resources().depot(id).isPresent(),
                        clock));
            case ANSWERS, CALL_ANSWERS -> Optional.empty();
        };
    }

    CapIntake caps(LinkConfig config) {
        return new CapIntake(config.id(), new NoAlerts(), territory(config), clock);
    }

    private Territory territory(LinkConfig config) {
        return new Territory(
                pack.tree(), pack.boundaries()::locate, config.datum(), config.jurisdiction(), pack.gazetteer());
    }

    /** Each is news, and goes nowhere. */
    private static final class NoAlerts implements Alerts {
        @Override
        public boolean raise(AlertKey key, AlertContent content, Optional<Placing> placing, Origin origin) {
            return true;
        }

        @Override
        public boolean supersede(AlertKey old, AlertKey by) {
            return true;
        }

        @Override
        public boolean clear(AlertKey key, String reason) {
            return true;
        }
    }

    /** What the city pack lists lies there. */
    private static final class ListedShelves implements Shelves {
        @Override
        public int lying(StockRef stock) {
            return stock.listed();
        }

        @Override
        public void report(StockRef stock, int lying) {
            // a trial stores nothing
        }
    }
}
