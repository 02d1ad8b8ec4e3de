package io.cityhelm.app.start;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.logging.LogFiles;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.app.place.LinkFiles;
import io.cityhelm.app.place.Packs;
import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.FenceWatch;
import io.cityhelm.core.command.GapAlarm;
import io.cityhelm.core.command.PaceWatch;
import io.cityhelm.core.command.SilenceAlarm;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.command.TriggerWatch;
import io.cityhelm.core.duty.DelegationRules;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.TrackWatch;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.intake.ReplayResults;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DataSources;
import io.cityhelm.core.plan.DataPace;
import io.cityhelm.core.plan.Modes;
import io.cityhelm.core.proposal.PackLadders;
import io.cityhelm.core.proposal.PackOnDuty;
import io.cityhelm.core.proposal.PackRules;
import io.cityhelm.core.room.Attachments;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.session.SignIn;
import io.cityhelm.core.silence.Voices;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.store.DataDirectory;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.store.PrintedFiles;
import io.cityhelm.core.store.SeatChoiceFiles;
import io.cityhelm.core.store.TypedLines;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.WarningRules;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The one list of what is started, in order: data directory, journal, city pack, boards and observations, desk, links.
 * Whatever fails stops what was started before it and becomes one sentence.
 */
public final class Startup {

    private final Configuration configuration;
    private final Clock clock;
    private final Services services = new Services();

    private Startup(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Opens everything but the window and the links. Takes the disk's time: never on the FX thread.
     *
     * @throws Complaint when something cannot be opened; nothing stays open then
     */
    public static House open(Configuration configuration, Clock clock) throws Complaint {
        Startup startup = new Startup(configuration, clock);
        try {
            return startup.house();
        } catch (JournalUnavailableException e) {
            startup.services.close();
            throw JournalComplaints.of(e, configuration.data());
        } catch (Complaint e) {
            startup.services.close();
            throw e;
        }
    }

    private House house() throws Complaint, JournalUnavailableException {
        DataDirectory data = services.start("data directory", this::takeData);
        LogFiles.into(data.path().resolve("logs"), "cityhelm");
        // the pack is read beside the opening of the journal: neither needs the other
        CompletableFuture<CityPack> reading = CompletableFuture.supplyAsync(this::readPack);
        Ledger ledger = services.start("ledger", () -> Ledger.open(data.journal()));
        CityPack pack = services.measure("city pack", () -> await(reading));
        JurisdictionTree tree = services.measure("jurisdictions", pack::tree);
        IndicatorBoard indicators = new IndicatorBoard();
        UnitBoard units = new UnitBoard();
        DepotBoard depots = new DepotBoard();
        ObservationStore observations =
                services.start("observations", () -> ObservationStore.open(data.observations(), clock));
        services.start("observation recording", () -> observations.follow(indicators, units, depots));
        Accounts accounts = ledger.accounts().or(new PackAccounts(pack, configuration.messages()));
        Modes modes = new Modes(ledger.lookups().activations(), tree);
        CommandDesk desk = services.start(
                "desk",
                () -> new CommandDesk(
                        ledger.journal(),
                        ledger.lookups(),
                        new CityRules(
                                new PackLadders(
                                        pack.clocks(),
                                        incident -> modes.at(incident.place().jurisdiction())),
                                pack.reporting().intake(),
                                new PackRules(pack),
                                pack.reportClocks(),
                                new DelegationRules(pack.duties().longestDelegation(), accounts),
                                new WarningRules(pack.warnings(), MessageStatus.ACTUAL),
                                new PackOnDuty(pack),
                                new StaffingRules(
                                        pack.plans(),
                                        accounts,
                                        id -> pack.category(id).map(Category::domain)),
                                depots),
                        tree,
                        clock,
                        pack.info().zone()));
        ScheduledExecutorService scheduler = services.start("clock", Startup::scheduler);
        UnitTracks tracks = new UnitTracks();
        services.start("tracks", () -> new TrackWatch(units, tracks, observations.tracks()::keep).every(scheduler));
        BaseMapShelf baseMaps = services.start(
                "base maps", () -> BaseMapPlace.shelf(pack, configuration.pack(), data.path(), data.tiles(), clock));
        Voices voices = new Voices();
        CockpitServices cockpit = new CockpitServices(
                pack,
                tree,
                desk,
                ledger.lookups(),
                ledger.journal(),
                indicators,
                units,
                tracks,
                depots,
                observations.quarantine(),
                observations.receipts(),
                observations.quality(),
                voices,
                new ReplayResults(),
                new Attachments(data.attachments()),
                new SignIn(accounts, ledger.journal(), tree.root().code(), clock),
                accounts,
                new TypedLines(data.typed()),
                new SeatChoiceFiles(data.choices()),
                baseMaps,
                new PrintedFiles(data.printed()),
                LayerShelf.in(data.path()),
                new PackShelf(configuration.pack(), pack.layers()),
                clock,
                new FxBackground(),
                scheduler,
                configuration.simulated());
        Timers timers = new Timers(ledger.lookups(), desk, tree.root().code(), configuration.messages());
        services.start("timers", () -> timers.every(scheduler, clock));
        services.start("gap alarm", () -> gapAlarm(ledger, desk, pack).every(scheduler, clock));
        services.start(
                "plan triggers",
                () -> new TriggerWatch(cockpit.lookups(), ledger.journal(), indicators, desk, pack.plans(), tree)
                        .every(scheduler));
        services.start(
                "geofences",
                () -> new FenceWatch(cockpit.lookups(), ledger.journal(), units, desk, pack, configuration.messages())
                        .every(scheduler, clock));
        Path links =
                configuration.simulated() ? LinkFiles.demo(configuration.pack()) : LinkFiles.own(configuration.data());
        PaceWatch pace = new PaceWatch(
                cockpit.lookups().activations(), ledger.journal(), new DataPace(DataSources.of(pack), tree));
        Departments departments = services.start(
                "departments", () -> Departments.of(links, cockpit, pace::wanted, configuration.messages()));
        pace.onChange(departments::retime);
        services.start(
                "silence alarm",
                () -> new SilenceAlarm(
                                cockpit.lookups(), departments::speakers, voices, desk, pack, configuration.messages())
                        .every(scheduler, clock));
        services.start("pace of the links", () -> pace.every(scheduler));
        return new House(configuration, services, pack, ledger, observations, cockpit, departments);
    }

    private GapAlarm gapAlarm(Ledger ledger, CommandDesk desk, CityPack pack) {
        return new GapAlarm(
                ledger.lookups(),
                desk,
                pack.plans(),
                pack.tree(),
                configuration.messages(),
                domain -> pack.domain(domain)
                        .map(known -> configuration.messages().of(known.name()))
                        .orElse(domain));
    }

    private DataDirectory takeData() throws Complaint {
        try {
            return DataDirectory.take(configuration.data());
        } catch (DataDirectory.InUseException e) {
            throw new Complaint("app.data.in-use", configuration.data()).because(e);
        } catch (FileSystemException e) {
            throw new Complaint("app.data.read-only", configuration.data()).because(e);
        } catch (IOException e) {
            String key = String.valueOf(e.getMessage()).contains("space") ? "app.data.full" : "app.data.read-only";
            throw new Complaint(key, configuration.data()).because(e);
        }
    }

    private CityPack readPack() {
        try {
            return Packs.read(configuration.pack(), configuration.messages());
        } catch (Complaint e) {
            throw new CompletionException(e);
        }
    }

    private static CityPack await(CompletableFuture<CityPack> reading) throws Complaint {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Complaint complaint) {
                throw complaint;
            }
            throw e;
        }
    }

    private static ScheduledExecutorService scheduler() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("clock").daemon(true).factory());
        // what was to happen later does not happen any more: leaving must not wait for it
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return clock;
    }
}
