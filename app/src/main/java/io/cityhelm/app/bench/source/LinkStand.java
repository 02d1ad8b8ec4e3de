package io.cityhelm.app.bench.source;

import io.cityhelm.connect.ConnectorContext;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.Tempo;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A cockpit without a screen, whose links are real ones: what comes over them is kept on the disk. */
public final class LinkStand implements AutoCloseable {

    private final CityPack city;
    private final Messages messages;
    private final Path links;
    private final Ledger ledger;
    private final ObservationStore store;
    private final CommandDesk desk;
    private final IndicatorBoard board = new IndicatorBoard();
    private final UnitBoard units = new UnitBoard();
    private final DepotBoard depots = new DepotBoard();
    private final AutoCloseable following;
    private Optional<Connectors> connectors = Optional.empty();

    /** @param folder an empty one, on the disk that is measured */
    public LinkStand(Path folder, CityPack city, Messages messages) throws Exception {
        this.city = city;
        this.messages = messages;
        this.links = Files.createDirectories(folder.resolve("connectors.d"));
        this.ledger = Ledger.open(folder.resolve("journal.db"));
        this.store = ObservationStore.open(folder.resolve("observations.db"), Clock.systemUTC());
        this.desk = new CommandDesk(
                ledger.journal(),
                ledger.lookups(),
                city.tree(city.info().treeDay()),
                Clock.systemUTC(),
                city.info().zone());
        this.following = store.follow(board, units, depots);
    }

    /** Writes the file of a link; its id is the file's name. */
    public void link(String id, String yaml) throws java.io.IOException {
        Files.writeString(links.resolve(id + ".yaml"), "id: " + id + "\nname: {zh: 测, en: " + id + "}\n" + yaml);
    }

    /** Starts the links of all files that were written. @param source where their addresses begin: {@code ${env:SOURCE}} */
    public Connectors start(String source) throws Exception {
        Map<String, String> variables = Map.of("SOURCE", source, "SOCKETS", source.replace("http:", "ws:"));
        Connectors started = Connectors.start(
                links,
                new ConnectorContext(
                        desk,
                        ledger.situation(),
                        ledger.callings(),
                        ledger.lookups().forces(),
                        ledger.lookups().warnings(),
                        city,
                        board,
                        units,
                        depots,
                        store.quarantine(),
                        store.receipts(),
                        store.quality(),
                        Clock.systemUTC(),
                        new Environment(name -> Optional.ofNullable(variables.get(name))),
                        Tempo.STEADY,
                        messages));
        connectors = Optional.of(started);
        return started;
    }

    public IndicatorBoard board() {
        return board;
    }

    public ObservationStore store() {
        return store;
    }

    @Override
    public void close() throws Exception {
        try (ledger;
                desk;
                store;
                following) {
            connectors.ifPresent(Connectors::close);
        }
    }
}
