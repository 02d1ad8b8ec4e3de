package io.cityhelm.connect.simulator;

import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.pack.CityPack;
import java.time.Instant;
import java.util.Random;

/** Everything that is simulated, behind the feeds that show it. */
final class World {

    private static final int MOST_SAMPLES = 300_000;
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_STOCKS = 20_000;
    private static final int MOST_EVENTS = 20_000;

    private final Agenda agenda;
    private final Manners manners;
    private final Signer signer;
    private final Feed samples;
    private final Feed units;
    private final Feed stocks;
    private final Feed depots;
    private final Feed events;
    private final Feed answers;
    private final OrderBook orders;
    private final Feed callAnswers;
    private final Switchboard switchboard;
    private final WarningPlatform platform;
    private final Warnings warnings;

    World(SimulatorOptions options, Instant start) {
        String epoch = Long.toString(start.toEpochMilli(), 36);
        CityPack pack = options.pack();
        Ground ground = new Ground(pack);
        Script script = new Script();
        agenda = new Agenda(start);
        manners = new Manners(options.misbehaviour(), options.habits(), options.seed() + 4);
        signer = new Signer(Secret.of(options.secret()));
        samples = new Feed(epoch, MOST_SAMPLES);
        units = new Feed(epoch, MOST_UNITS);
        stocks = new Feed(epoch, MOST_STOCKS);
        depots = new Feed(epoch, MOST_UNITS);
        events = new Feed(epoch, MOST_EVENTS);
        answers = new Feed(epoch, MOST_EVENTS);
        Gauges gauges = new Gauges(pack, ground, samples, agenda, manners);
        Fleet fleet = new Fleet(units, agenda, new Random(options.seed() + 5));
        orders = new OrderBook(options, agenda, new Answers(answers, agenda, manners, signer), fleet, script, manners);
        callAnswers = new Feed(epoch, MOST_EVENTS);
        switchboard = new Switchboard(options, agenda, manners, signer, callAnswers, script);
        platform = new WarningPlatform(options, agenda, script);
        warnings = new Warnings(options, ground, agenda, script, platform);
        gauges.start(options.seed());
        fleet.start(pack, ground, script);
        String keeper = pack.departments().iterator().next().id();
        Storehouses storehouses = new Storehouses(depots, agenda, new Random(options.seed() + 7), keeper);
        storehouses.start(pack.resources(), ground);
        new Depots(stocks, agenda, new Random(options.seed() + 6), storehouses).start(pack.resources(), keeper);
        new Happenings(options, ground, events, agenda, gauges, script).start();
        warnings.start();
    }

    Agenda agenda() {
        return agenda;
    }

    Manners manners() {
        return manners;
    }

    Signer signer() {
        return signer;
    }

    Feed samples() {
        return samples;
    }

    Feed units() {
        return units;
    }

    Feed stocks() {
        return stocks;
    }

    Feed depots() {
        return depots;
    }

    Feed events() {
        return events;
    }

    Feed answers() {
        return answers;
    }

    OrderBook orders() {
        return orders;
    }

    Feed callAnswers() {
        return callAnswers;
    }

    Switchboard switchboard() {
        return switchboard;
    }

    WarningPlatform platform() {
        return platform;
    }

    Warnings warnings() {
        return warnings;
    }

    void close() {
        samples.close();
        units.close();
        stocks.close();
        depots.close();
        events.close();
        answers.close();
        callAnswers.close();
    }
}
