package io.cityhelm.cockpit;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.room.Attachments;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.SignIn;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.store.PrintedFiles;
import io.cityhelm.core.store.SeatChoiceFiles;
import io.cityhelm.core.store.TypedLines;
import io.cityhelm.map.basemap.opening.BaseMapOpener;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The services of a cockpit as the application wires them: a real journal in a folder of the test, the real content of
 * the demo pack, on the real borders when the pack has them, else on a made-up city.
 */
public final class TestCity implements AutoCloseable {

    private final Ledger ledger;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).factory());
    private final DepotBoard depots = new DepotBoard();
    private final CommandDesk desk;
    private final ObservationStore observations;
    private final CockpitServices services;

    private TestCity(CityPack pack, Path folder, Clock clock, Background background) throws Exception {
        JurisdictionTree tree = pack.tree(pack.info().treeDay());
        PackPeople people = new PackPeople(pack);
        this.ledger = Ledger.open(folder.resolve("journal.db"));
        this.observations = ObservationStore.open(folder.resolve("observations.db"), clock);
        this.desk = new CommandDesk(
                ledger.journal(),
                ledger.lookups(),
                people.rules(Ladders.NONE).depots(depots),
                tree,
                clock,
                pack.info().zone());
        this.services = new CockpitServices(
                pack,
                tree,
                desk,
                ledger.lookups(),
                ledger.journal(),
                new IndicatorBoard(),
                new UnitBoard(),
                new io.cityhelm.core.force.UnitTracks(),
                depots,
                new Shelf(),
                observations.receipts(),
                observations.quality(),
                new io.cityhelm.core.silence.Voices(),
                new io.cityhelm.core.intake.ReplayResults(),
                new Attachments(folder.resolve("attachments")),
                new SignIn(people, ledger.journal(), tree.root().code(), clock),
                people,
                new TypedLines(folder.resolve("typed")),
                new SeatChoiceFiles(folder.resolve("choices")),
                new BaseMapShelf(
                        List.of(new BaseMapShelf.Described(pack.baseMaps(), folder)),
                        List.of(),
                        new BaseMapOpener(
                                () -> {
                                    throw new IllegalStateException("no test of the cockpit asks a tile server");
                                },
                                new Environment(name -> Optional.empty()))),
                new PrintedFiles(folder.resolve("printed")),
                io.cityhelm.map.importing.LayerShelf.in(folder),
                io.cityhelm.map.importing.PackShelf.NONE,
                clock,
                background,
                scheduler,
                true);
    }

    /** On the demo pack's own borders. @throws PackProblems when they are not there */
    public static TestCity real(Path folder, Clock clock) throws Exception {
        return new TestCity(PackReader.read(packFolder()), folder, clock, new FxBackground());
    }

    /** On the made-up city: fast, and always there. */
    public static TestCity tiny(Path folder, Clock clock, Background background) throws Exception {
        return new TestCity(SmallCity.pack(packFolder()), folder, clock, background);
    }

    /** Whether the demo pack has its borders. */
    public static boolean hasRealBorders() {
        return Files.exists(packFolder().resolve(PackReader.BOUNDARIES));
    }

    public CockpitServices services() {
        return services;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Commands something and insists that it is done. */
    public void done(Actor actor, Request request) throws Exception {
        Outcome outcome = desk.submit(actor, request).get(10, TimeUnit.SECONDS);
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    /** The officer of a demo account. */
    public Actor.Officer officer(String id) {
        return new PackPeople(services.pack()).find(id).orElseThrow().officer();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        desk.close();
        observations.close();
        ledger.close();
    }

    private static Path packFolder() {
        return Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020");
    }

    /** A quarantine in memory. */
    private static final class Shelf implements Quarantine {
        private final Deque<Rejected> all = new ArrayDeque<>();

        @Override
        public synchronized void put(Rejected rejected) {
            all.addFirst(rejected);
        }

        @Override
        public synchronized List<Rejected> latest(int limit) {
            return all.stream().limit(limit).toList();
        }

        @Override
        public synchronized List<Rejected> of(Optional<String> link, String words, int limit) {
            return all.stream()
                    .filter(one -> link.isEmpty() || one.connector().equals(link.get()))
                    .filter(one -> one.reason().contains(words))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void settle(long number, Optional<String> reason) {
            throw new UnsupportedOperationException("nothing is replayed here");
        }

        @Override
        public synchronized long count() {
            return all.size();
        }
    }
}
