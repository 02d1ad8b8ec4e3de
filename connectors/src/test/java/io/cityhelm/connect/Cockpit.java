package io.cityhelm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.link.Backoff;
import io.cityhelm.connect.link.Retries;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.link.Turnstile;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.outbox.Outbox;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.ApprovalNeed;
import io.cityhelm.core.dispatch.Demands;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Reminders;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.WarningRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A whole cockpit without a screen: a ledger on disk, a desk, boards, and the links of a directory. */
public final class Cockpit implements AutoCloseable {

    public static final String SECRET = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cyBvbmx5IQ==";
    public static final Actor.Officer DUTY = new Actor.Officer("duty", "Duty", Role.DUTY_OFFICER, SmallCity.WEST);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Path links;
    private final Ledger ledger;
    private final CommandDesk desk;
    private final ObservationStore observations;
    private final IndicatorBoard samples = new IndicatorBoard();
    private final UnitBoard units = new UnitBoard();
    private final DepotBoard depots = new DepotBoard();
    private final Shelf quarantine = new Shelf();
    private Quarantine shelved = quarantine;
    private final CityPack pack = SmallCity.pack();
    private final Map<String, String> environment = new HashMap<>(Map.of("SECRET", SECRET));
    private final Map<String, Duration> pressing = new ConcurrentHashMap<>();
    private final Object signal = new Object();
    private Duration patience = Duration.ofMillis(700);
    private Clock clock = Clock.systemUTC();
    private Optional<Connectors> connectors = Optional.empty();

    public Cockpit(Path folder) throws Exception {
        this(folder, Ladders.NONE);
    }

    /** @param ladders of its orders */
    public Cockpit(Path folder, Ladders ladders) throws Exception {
        this(folder, ladders, MessageStatus.ACTUAL);
    }

    /** @param status of the warnings that it publishes */
    public Cockpit(Path folder, Ladders ladders, MessageStatus status) throws Exception {
        links = Files.createDirectories(folder.resolve("connectors.d"));
        ledger = Ledger.open(folder.resolve("journal.db"));
        observations = ObservationStore.open(folder.resolve("observations.db"), Clock.systemUTC());
        desk = new CommandDesk(
                ledger.journal(),
                ledger.lookups(),
                new CityRules(ladders, Intake.VERIFY_ALL, Cockpit::demands, CityRules.NONE.reports())
                        .with(new WarningRules(pack.warnings(), status))
                        .depots(depots),
                pack.tree(),
                Clock.systemUTC(),
                pack.info().zone());
        AutoCloseable none = desk.onRecorded(all -> wake());
        AutoCloseable nothing = samples.onChange(all -> wake());
        AutoCloseable nobody = units.onChange(this::wake);
        AutoCloseable nowhere = depots.onChange(this::wake);
        assertThat(List.of(none, nothing, nobody, nowhere)).hasSize(4);
    }

    /** An evacuation needs consent, and its department says who commands; monitoring reminds by itself, twice. */
    private static Demands demands(String kind) {
        AnswerForm.Field commander = new AnswerForm.Field(
                "commander",
                AnswerForm.Type.TEXT,
                List.of(OrderStage.ACCEPTED),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        if (kind.equals("monitoring")) {
            return new Demands(
                    AnswerForm.NONE, Optional.empty(), Optional.of(new Reminders.Rhythm(Duration.ofMillis(1), 2)));
        }
        return kind.equals("evacuation")
                ? new Demands(
                        new AnswerForm(List.of(commander)),
                        Optional.of(new ApprovalNeed(Role.DUTY_OFFICER, Level.CITY, Duration.ofMinutes(10))))
                : Demands.NONE;
    }

    /** In memory. */
    private final class Shelf implements Quarantine {
        private final List<Rejected> all = new CopyOnWriteArrayList<>();

        @Override
        public void put(Rejected rejected) {
            all.addFirst(rejected);
            wake();
        }

        @Override
        public List<Rejected> latest(int limit) {
            return all.stream().limit(limit).toList();
        }

        @Override
        public List<Rejected> of(Optional<String> link, String words, int limit) {
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
        public long count() {
            return all.size();
        }
    }

    public Cockpit set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** Waits for the other side as it would outside of a test: a real server takes its time. */
    public Cockpit patient() {
        patience = Web.Timeouts.USUAL.call();
        return this;
    }

    /** Writes the file of a link; its id is the file's name. */
    public Cockpit link(String id, String yaml) throws IOException {
        String text = "id: " + id + "\nname: {zh: " + id + ", en: " + id + "}\n" + yaml.stripIndent();
        Files.writeString(links.resolve(id + ".yaml"), text);
        return this;
    }

    /** Writes a file as it is. */
    public Cockpit file(String name, String yaml) throws IOException {
        Files.writeString(links.resolve(name), yaml);
        return this;
    }

    public Connectors start() throws Exception {
        Backoff fast = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
        Connectors.Tuning tuning = new Connectors.Tuning(
                Timer.real(),
                new Web.Timeouts(Duration.ofMillis(500), patience, Duration.ofSeconds(30)),
                new Outbox.Pace(fast, Duration.ofMillis(150)),
                new Retries(fast, new Turnstile(1_000)));
        Connectors started = Connectors.start(links, context(), tuning);
        connectors = Optional.of(started);
        AutoCloseable health = started.onHealth(h -> wake());
        AutoCloseable changes = started.outbox().onChange(id -> wake());
        assertThat(List.of(health, changes)).hasSize(2);
        return started;
    }

    public boolean isStarted() {
        return connectors.isPresent();
    }

    /** The data of a department are wanted so often; null as its file says. */
    public void press(String department, Duration often) {
        if (often == null) {
            pressing.remove(department);
        } else {
            pressing.put(department, often);
        }
        connectors.ifPresent(Connectors::retime);
    }

    /** Ends the links and leaves the ledger, as a crash between two exchanges would. */
    public void stopLinks() {
        connectors.ifPresent(Connectors::close);
        connectors = Optional.empty();
    }

    private ConnectorContext context() {
        return new ConnectorContext(
                desk,
                ledger.situation(),
                ledger.callings(),
                ledger.lookups().forces(),
                ledger.lookups().warnings(),
                pack,
                samples,
                units,
                depots,
                shelved,
                observations.receipts(),
                observations.quality(),
                clock,
                new Environment(name -> Optional.ofNullable(environment.get(name))),
                speaksFor -> pressing.entrySet().stream()
                        .filter(each -> speaksFor.test(each.getKey()))
                        .map(Map.Entry::getValue)
                        .min(Duration::compareTo),
                Messages.in(Locale.ENGLISH));
    }

    /** For links that start from now on it is later by so much than it is. */
    public void runsAhead(Duration by) {
        clock = Clock.offset(Clock.systemUTC(), by);
    }

    public Ledger ledger() {
        return ledger;
    }

    public IndicatorBoard samples() {
        return samples;
    }

    public DepotBoard depots() {
        return depots;
    }

    public UnitBoard units() {
        return units;
    }

    public List<Rejected> quarantine() {
        return quarantine.latest(1000);
    }

    public LinkHealth health(String id) {
        return connectors.orElseThrow().health().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<LinkHealth> links() {
        return connectors.orElseThrow().health();
    }

    public CommandDesk desk() {
        return desk;
    }

    /** A verified incident to order for. */
    public IncidentId incident() throws Exception {
        IncidentId id = new IncidentId(UUID.randomUUID());
        done(Request.of(new IncidentCommand.Report(
                id, "leak", "leak", Grade.II, place(), SmallCity.WEST, "call", Optional.empty())));
        done(Request.of(new IncidentCommand.Verify(id, Grade.II, "seen")));
        return id;
    }

    public OrderId issue(IncidentId incident, String department) throws Exception {
        return issue(incident, department, "dispatch");
    }

    public OrderId issue(IncidentId incident, String department, String kind) throws Exception {
        return issue(
                incident,
                department,
                kind,
                new Windows(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2)));
    }

    /** An order that is late a moment later. */
    public OrderId issueLate(IncidentId incident, String department) throws Exception {
        Duration moment = Duration.ofMillis(10);
        return issue(incident, department, "dispatch", new Windows(moment, moment, moment));
    }

    /** The rule that climbs ladders. */
    public Actor.Rule timer() {
        return new Actor.Rule("timer", pack.tree().root().code());
    }

    private OrderId issue(IncidentId incident, String department, String kind, Windows windows) throws Exception {
        OrderId order = new OrderId(UUID.randomUUID());
        done(Request.of(new OrderCommand.DraftAndIssue(
                order,
                new OrderContent(incident, department, kind, "去", Optional.of(place()), SmallCity.WEST, windows))));
        return order;
    }

    public void done(Request request) throws Exception {
        done(DUTY, request);
    }

    public void done(Actor actor, Request request) throws Exception {
        assertThat(desk.submit(actor, request).get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
    }

    public Order order(OrderId id) throws Exception {
        return ledger.situation().order(id).orElseThrow().state();
    }

    /** Waits until something holds, looking whenever anything changed. */
    public void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        synchronized (signal) {
            while (!holds.call()) {
                long left = end - System.nanoTime();
                assertThat(left).as("it came to pass in time").isPositive();
                TimeUnit.NANOSECONDS.timedWait(signal, Math.min(left, 50_000_000));
            }
        }
    }

    private void wake() {
        synchronized (signal) {
            signal.notifyAll();
        }
    }

    private static Place place() {
        return new Place(new LonLat(120.1, 30.1), SmallCity.WEST, "第1街道");
    }

    @Override
    public void close() {
        stopLinks();
        desk.close();
        observations.close();
        ledger.close();
    }

    /** From now on what is not taken goes where it does in the application, and can be replayed. */
    public Quarantine keepRejected() {
        shelved = observations.quarantine();
        return shelved;
    }

    public Connectors connectors() {
        return connectors.orElseThrow();
    }

    /** What came over the links, as it came. */
    public Receipts receipts() throws InterruptedException {
        observations.flush();
        return observations.receipts();
    }
}
