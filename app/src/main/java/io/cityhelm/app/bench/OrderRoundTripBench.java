package io.cityhelm.app.bench;

import io.cityhelm.app.demo.SimulatorProcess;
import io.cityhelm.app.place.Packs;
import io.cityhelm.connect.ConnectorContext;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.Tempo;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From issuing an order to its delivery being on record: decided, made durable, signed, sent over the outbox to the
 * simulator by real HTTP, its receipt made durable. The baseline does by bare means what cannot be left out: it forces a
 * command's bytes to the disk, posts the same signed body with OkHttp, and forces once more. Beside it stands the exchange
 * alone: from the order on the disk to the receipt in hand, against the post alone. Both sides speak to the same simulator in turn. Each value is the median over the rounds of the p99 of a
 * round, so that one hiccup of the machine does not stand for all.
 */
public final class OrderRoundTripBench implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRoundTripBench.class);
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 9;
    private static final int PER_ROUND = 200;
    private static final int BYTES_OF_A_COMMAND = 16 * 1024;
    private static final String SECRET = "whsec_" + "Y2l0eWhlbG0tYmVuY2gtc2VjcmV0LTAwMDAwMDAw";

    private final Path pack;
    private final Messages messages;

    public OrderRoundTripBench(Path pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "order-roundtrip";
    }

    @Override
    public List<Figure> run() throws Exception {
        CityPack city = Packs.read(pack, messages);
        JurisdictionTree tree = city.tree(city.info().treeDay());
        Actor.Officer officer = new Actor.Officer(
                "bench", "Bench", Role.DUTY_OFFICER, tree.root().code());
        Clock clock = Clock.systemUTC();
        try (Workplace workplace = Workplace.make();
                Ledger ledger = Ledger.open(workplace.folder().resolve("journal.db"));
                ObservationStore observations =
                        ObservationStore.open(workplace.folder().resolve("observations.db"), clock);
                CommandDesk desk = new CommandDesk(
                        ledger.journal(),
                        ledger.lookups(),
                        tree,
                        clock,
                        city.info().zone());
                DepartmentSimulator simulator = DepartmentSimulator.start(
                        SimulatorOptions.of(city, SECRET).withManualTime());
                // before the links: it hears first that an order is on the disk
                Deliveries deliveries = Deliveries.on(desk, officer, city, tree);
                Connectors connectors = Connectors.start(
                        links(workplace.folder()),
                        new ConnectorContext(
                                desk,
                                ledger.situation(),
                                ledger.callings(),
                                ledger.lookups().forces(),
                                ledger.lookups().warnings(),
                                city,
                                new IndicatorBoard(),
                                new UnitBoard(),
                                new DepotBoard(),
                                observations.quarantine(),
                                observations.receipts(),
                                observations.quality(),
                                clock,
                                environment(simulator),
                                Tempo.STEADY,
                                messages));
                BareWrites writes = BareWrites.to(workplace.folder().resolve("bare"), BYTES_OF_A_COMMAND)) {
            LOG.debug("links {}", connectors.health());
            BarePosts posts = new BarePosts(simulator.url().resolve("/v1/orders"), SECRET, deliveries.department());
            return figures(deliveries, posts, writes);
        }
    }

    private List<Figure> figures(Deliveries deliveries, BarePosts posts, BareWrites writes) throws Exception {
        Times warm = time(deliveries, posts, writes, WARM_UP);
        LOG.debug("warm after {} orders", warm.orders().count());
        double[] orders = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] exchanges = new double[ROUNDS];
        double[] postsOnly = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Times times = time(deliveries, posts, writes, PER_ROUND);
            orders[round] = times.orders().percentileMillis(0.99);
            bare[round] = times.bare().percentileMillis(0.99);
            exchanges[round] = times.exchanges().percentileMillis(0.99);
            postsOnly[round] = times.posts().percentileMillis(0.99);
        }
        return List.of(figure(name(), orders, bare), figure(name() + "-exchange", exchanges, postsOnly));
    }

    private static Figure figure(String name, double[] values, double[] baselines) {
        return new Figure(
                name,
                Samples.median(values),
                Samples.median(baselines),
                3,
                Figure.Better.LOWER,
                "ms p99",
                ROUNDS * PER_ROUND);
    }

    private record Times(Samples orders, Samples bare, Samples exchanges, Samples posts) {
        Times(int count) {
            this(new Samples(count), new Samples(count), new Samples(count), new Samples(count));
        }
    }

    private static Times time(Deliveries deliveries, BarePosts posts, BareWrites writes, int count) throws Exception {
        Times times = new Times(count);
        for (int i = 0; i < count; i++) {
            Deliveries.Trip trip = deliveries.issue();
            times.orders().add(trip.whole());
            times.exchanges().add(trip.exchange());
            long before = writes.write();
            long post = posts.post();
            long after = writes.write();
            times.bare().add(before + post + after);
            times.posts().add(post);
        }
        return times;
    }

    private static Path links(Path folder) throws java.io.IOException {
        Path directory = Files.createDirectories(folder.resolve("connectors.d"));
        Files.writeString(directory.resolve("orders.yaml"), """
            id: orders
            name: {zh: 指令, en: orders}
            kind: orders
            url: ${env:%s}/v1/orders
            secret: ${env:%s}
            departments: ["*"]
            """.formatted(
                        SimulatorProcess.URL_VARIABLE, SimulatorProcess.SECRET_VARIABLE));
        return directory;
    }

    private static Environment environment(DepartmentSimulator simulator) {
        Map<String, String> variables = Map.of(
                SimulatorProcess.URL_VARIABLE, simulator.url().toString(), SimulatorProcess.SECRET_VARIABLE, SECRET);
        return new Environment(name -> Optional.ofNullable(variables.get(name)));
    }
}
