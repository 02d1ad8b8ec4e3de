package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.PackPeople;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.HandClock;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.phrase.PastLines;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.PackLadders;
import io.cityhelm.core.proposal.PackRules;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.room.Attachments;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.PrintedFiles;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.basemap.opening.BaseMapOpener;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A real journal, the real demo pack and a hand-moved clock under the handling panels. */
public final class HandlingFixture implements AutoCloseable {

    public static final JurisdictionCode CITY = JurisdictionCode.of("330100");
    public static final JurisdictionCode DISTRICT = JurisdictionCode.of("330106");
    public static final JurisdictionCode STREET = JurisdictionCode.of("330106002");
    public static final Actor.Officer AT_CITY = officer("city", CITY);
    public static final Actor.Officer AT_DISTRICT = officer("district", DISTRICT);
    public static final Actor.Officer AT_STREET = officer("street", STREET);
    public static final CityPack PACK = pack();
    public static final JurisdictionTree TREE = PACK.tree(PACK.info().treeDay());

    /** The call ladders of the pack, and nothing else of its rules: an order leaves at once. */
    public static final CityRules LADDERS = new CityRules(
                    new PackLadders(PACK.clocks(), incident -> Mode.PEACE),
                    CityRules.NONE.intake(),
                    CityRules.NONE.orders(),
                    CityRules.NONE.reports())
            .staffing(new PackPeople(PACK).staffing());

    /** The demands of the pack on orders as well: some need a second person. */
    public static final CityRules CONSENT =
            new CityRules(LADDERS.ladders(), LADDERS.intake(), new PackRules(PACK), LADDERS.reports());

    public final Ledger ledger;
    public final CommandDesk desk;
    private final DepotBoard depots = new DepotBoard();
    public final Seat seat = new Seat(TREE);
    public final HandClock clock = new HandClock(Instant.parse("2020-11-07T07:14:00Z"));
    public final CockpitServices services;
    public final PictureModel picture;
    public final IndicatorBoard indicators = new IndicatorBoard();
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    private int answers;

    /** @param live whether the picture follows the journal by itself; otherwise a test refreshes it */
    public HandlingFixture(Path folder, Background background, boolean live) throws Exception {
        this(folder, background, live, LADDERS);
    }

    /** @param rules of the city */
    public HandlingFixture(Path folder, Background background, boolean live, CityRules rules) throws Exception {
        ledger = Ledger.open(folder.resolve("journal.db"));
        desk = new CommandDesk(
                ledger.journal(),
                ledger.lookups(),
                rules.depots(depots),
                TREE,
                clock,
                PACK.info().zone());
        if (!live) {
            scheduler.setRejectedExecutionHandler(new ScheduledThreadPoolExecutor.DiscardPolicy());
            scheduler.shutdown();
        }
        services = new CockpitServices(
                PACK,
                TREE,
                desk,
                ledger.lookups(),
                ledger.journal(),
                indicators,
                new UnitBoard(),
                new io.cityhelm.core.force.UnitTracks(),
                depots,
                null,
                null,
                null,
                new io.cityhelm.core.silence.Voices(),
                new io.cityhelm.core.intake.ReplayResults(),
                new Attachments(folder.resolve("attachments")),
                null,
                new PackPeople(PACK),
                PastLines.NONE,
                SeatChoices.NONE,
                new BaseMapShelf(
                        List.of(new BaseMapShelf.Described(PACK.baseMaps(), folder)),
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
        picture = new PictureModel(
                desk,
                ledger.lookups(),
                new Attention(TREE, PACK.limits()),
                new PlanNeeds(TREE, PACK.plans().deadlines()),
                seat,
                clock,
                background,
                scheduler);
    }

    public static Messages chinese() {
        return Messages.in(Locale.SIMPLIFIED_CHINESE);
    }

    public static Messages english() {
        return Messages.in(Locale.ENGLISH);
    }

    /** An alert of a source, in the street. */
    public AlertKey alert(String title, String category, Grade grade, String address) throws Exception {
        AlertKey key = AlertKey.of("hotline-12345", UUID.randomUUID().toString());
        Place place = new Place(new LonLat(120.14, 30.26), STREET, address);
        done(
                new Actor.Department("hotline-12345", CITY),
                Request.of(new AlertCommand.Raise(
                        key,
                        new AlertContent(
                                AlertKind.REPORT,
                                "hotline-12345",
                                category,
                                grade,
                                title,
                                "市民来电反映，现场有刺激性气味，多人不适，请尽快派人核实。",
                                place,
                                clock.instant(),
                                Optional.empty()))));
        return key;
    }

    /** A reported incident. */
    public IncidentId incident(Actor.Officer by, String title, String category, Grade grade, String address)
            throws Exception {
        IncidentId id = new IncidentId(UUID.randomUUID());
        Place place = new Place(new LonLat(120.14, 30.26), STREET, address);
        done(
                by,
                Request.of(new IncidentCommand.Report(
                        id, title, category, grade, place, by.jurisdiction(), "hotline-12345", Optional.empty())));
        return id;
    }

    public void verify(Actor.Officer by, IncidentId id, Grade grade) throws Exception {
        done(by, Request.of(new IncidentCommand.Verify(id, grade, "现场人员电话核实")));
    }

    /** The order that the pack proposes at a position. */
    public OrderId order(Actor.Officer by, IncidentId id, int proposal) throws Exception {
        Proposals proposals = new Proposals(PACK);
        var incident = ledger.situation().incident(id).orElseThrow().state();
        OrderProposal proposed = proposals.ordersFor(incident, chinese()).get(proposal);
        OrderId order = new OrderId(UUID.randomUUID());
        done(by, Request.of(new OrderCommand.DraftAndIssue(order, proposals.content(incident, proposed))));
        return order;
    }

    public void deliver(OrderId order) throws Exception {
        done(
                new Actor.Rule("outbox", CITY),
                Request.of(new OrderCommand.RecordDelivery(order, clock.instant(), "R-" + ++answers)));
    }

    public void answer(OrderId order, OrderStage stage, String message) throws Exception {
        String department =
                ledger.situation().order(order).orElseThrow().state().content().department();
        Answer answer = new Answer("a-" + ++answers, stage, clock.instant(), "李某", message);
        done(new Actor.Department(department, CITY), Request.of(new OrderCommand.RecordAnswer(order, answer)));
    }

    public List<OrderId> ordersOf(IncidentId id) throws Exception {
        return ledger.situation().ordersOf(id).stream()
                .map(Versioned::state)
                .map(o -> o.id())
                .toList();
    }

    public void done(Actor actor, Request request) throws Exception {
        Outcome outcome = desk.submit(actor, request).get(20, TimeUnit.SECONDS);
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    @Override
    public void close() throws Exception {
        picture.close();
        scheduler.shutdownNow();
        desk.close();
        ledger.close();
    }

    private static Actor.Officer officer(String id, JurisdictionCode where) {
        return new Actor.Officer(id, "陈立", Role.DUTY_OFFICER, where);
    }

    private static CityPack pack() {
        try {
            return PackReader.read(Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020"));
        } catch (PackProblems e) {
            throw new AssertionError(e);
        }
    }
}
