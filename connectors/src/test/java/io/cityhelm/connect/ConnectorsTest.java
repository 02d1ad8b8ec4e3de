package io.cityhelm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.Misbehaviour;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.StageRecord;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links against a whole simulator, over real HTTP. */
class ConnectorsTest {

    private static final String SAMPLES = """
        kind: http-poll
        yields: samples
        url: ${env:URL}/v1/indicators/samples?limit=50
        every: 0.2
        """;
    private static final String EVENTS = """
        kind: sse
        yields: events
        url: ${env:URL}/v1/events/stream
        """;
    private static final String UNITS = """
        kind: http-poll
        yields: units
        url: ${env:URL}/v1/units?department=fire
        every: 0.2
        """;
    private static final String STOCKS = """
        kind: http-poll
        yields: stocks
        url: ${env:URL}/v1/stocks
        every: 0.2
        """;
    private static final String DEPOTS = """
        kind: http-poll
        yields: depots
        url: ${env:URL}/v1/depots
        every: 0.2
        """;
    private static final String CAP = """
        kind: cap-http
        url: ${env:URL}/v1/cap
        every: 0.2
        """;
    private static final String ORDERS = """
        kind: orders
        url: ${env:URL}/v1/orders
        secret: ${env:SECRET}
        departments: ["*"]
        """;
    private static final String ANSWERS = """
        kind: sse
        yields: answers
        url: ${env:URL}/v1/orders/answers/stream
        secret: ${env:SECRET}
        departments: ["*"]
        """;

    @TempDir
    Path folder;

    private Cockpit cockpit;
    private DepartmentSimulator simulator;

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder);
        simulator = DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                .withManualTime()
                .withFirstEvent(Optional.of("leak"), Optional.of(SmallCity.EAST)));
        cockpit.set("URL", simulator.url());
    }

    @AfterEach
    void close() {
        cockpit.close();
        simulator.close();
    }

    @Test
    void samples_of_every_level_arrive_page_by_page() throws Exception {
        cockpit.link("samples", SAMPLES).start();
        // 3 indicators: 7 + 7 + 31 places; 40 past values at 1 city and 2 districts each
        cockpit.until(() -> cockpit.samples().accepted() >= 45 + 3 * 3 * 40);

        assertThat(cockpit.samples().keys()).hasSize(45);
        assertThat(cockpit.samples().history(new SampleKey("delay", SmallCity.CITY)))
                .hasSize(41);
        assertThat(cockpit.health("samples").state()).isEqualTo(LinkState.LIVE);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void an_event_becomes_an_alert_in_the_jurisdiction_that_holds_it() throws Exception {
        cockpit.link("events", EVENTS).start();
        simulator.advance(Duration.ofSeconds(6));
        cockpit.until(() -> !alerts().isEmpty());

        Alert alert = alerts().getFirst();
        assertThat(alert.content().kind()).isEqualTo(AlertKind.REPORT);
        assertThat(alert.content().category()).isEqualTo("leak");
        assertThat(alert.content().grade()).isEqualTo(Grade.II);
        assertThat(alert.content().place().jurisdiction().value())
                .startsWith("990102")
                .hasSize(15);
        assertThat(alert.content().place().address()).contains("街道");
    }

    @Test
    void given_a_restart_what_is_known_is_not_told_again() throws Exception {
        cockpit.link("events", EVENTS).start();
        simulator.advance(Duration.ofSeconds(50));
        cockpit.until(() -> alerts().size() == 2);
        long before = cockpit.ledger().journal().lastSequence();
        cockpit.stopLinks();
        cockpit.start();
        cockpit.until(() -> cockpit.health("events").accepted() == 2);

        assertThat(cockpit.ledger().journal().lastSequence()).isEqualTo(before);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void units_arrive_for_the_department_that_was_asked_for() throws Exception {
        cockpit.link("units", UNITS).start();
        cockpit.until(() -> !cockpit.units().units().isEmpty());

        assertThat(cockpit.units().units())
                .allSatisfy(unit -> assertThat(unit.department()).isEqualTo("fire"));
    }

    @Test
    void what_lies_in_a_depot_is_recorded_when_its_system_counts_something_else() throws Exception {
        Resources.Depot depot = SmallCity.pack().resources().depots().getFirst();
        Resources.Shelf shelf = depot.stocks().getFirst();
        StockId stock = StockId.of(depot.id(), shelf.item());
        cockpit.link("stocks", STOCKS).start();
        cockpit.until(() -> cockpit.health("stocks").state() == LinkState.LIVE);
        assertThat(cockpit.ledger().lookups().forces().stock(stock))
                .as("as listed")
                .isEmpty();

        simulator.advance(Duration.ofSeconds(30));
        cockpit.until(() -> cockpit.ledger().lookups().forces().stock(stock).isPresent());

        Stock counted =
                cockpit.ledger().lookups().forces().stock(stock).orElseThrow().state();
        assertThat(counted.counted()).isPresent();
        assertThat(counted.lying()).isNotEqualTo(shelf.quantity());
        assertThat(cockpit.health("stocks").rejected()).isZero();
    }

    @Test
    void a_depot_closes_for_a_stocktaking_and_opens_again_and_one_on_wheels_is_where_it_says() throws Exception {
        Resources resources = SmallCity.pack().resources();
        Resources.Depot truck = resources.depot("truck").orElseThrow();
        // the simulator's clock is about to run ahead of the real one
        cockpit.runsAhead(Duration.ofMinutes(13));
        cockpit.link("depots", DEPOTS).start();
        cockpit.until(
                () -> cockpit.depots().sightings().size() == resources.depots().size());
        assertThat(cockpit.depots().standings(resources)).allMatch(DepotStanding::isOpen);

        simulator.advance(Duration.ofSeconds(41));
        cockpit.until(() -> cockpit.depots().of("north") == DepotStatus.CLOSED);
        simulator.advance(Duration.ofMinutes(12));
        cockpit.until(() -> cockpit.depots().of("north") == DepotStatus.OPEN);

        cockpit.until(() -> seen(truck).place().metresTo(truck.place()) > 100);
        assertThat(seen(truck).at()).isPresent();
        assertThat(cockpit.health("depots").rejected()).isZero();
        assertThat(cockpit.quarantine()).isEmpty();
    }

    private DepotStanding seen(Resources.Depot depot) {
        return cockpit.depots().standings(SmallCity.pack().resources()).stream()
                .filter(one -> one.depot().id().equals(depot.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_warning_is_replaced_by_its_update() throws Exception {
        cockpit.link("weather", CAP).start();
        cockpit.until(() -> cockpit.health("weather").state() == LinkState.LIVE);
        simulator.advance(Duration.ofSeconds(30));
        cockpit.until(() -> alerts().size() == 1);
        assertThat(alerts().getFirst().content().grade()).isEqualTo(Grade.IV);
        simulator.advance(Duration.ofMinutes(2));
        cockpit.until(() -> alerts().stream().anyMatch(a -> a.content().grade() == Grade.III) && alerts().size() == 1);

        Alert now = alerts().getFirst();
        assertThat(now.content().kind()).isEqualTo(AlertKind.WARNING);
        assertThat(now.content().place().jurisdiction()).isIn(SmallCity.WEST, SmallCity.EAST, SmallCity.CITY);
    }

    @Test
    void an_order_goes_out_and_its_answers_come_back_by_themselves() throws Exception {
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);

        assertThat(cockpit.order(order).records())
                .extracting(StageRecord::stage)
                .containsExactly(
                        OrderStage.DRAFTED,
                        OrderStage.QUEUED,
                        OrderStage.SENT,
                        OrderStage.DELIVERED,
                        OrderStage.READ,
                        OrderStage.ACCEPTED,
                        OrderStage.IN_PROGRESS,
                        OrderStage.DONE);
        assertThat(cockpit.order(order).latest().message()).isNotBlank();
    }

    @Test
    void a_held_order_leaves_with_the_consent_only_and_its_answers_state_what_was_asked() throws Exception {
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId other = deliver();
        OrderId held = cockpit.issue(cockpit.order(other).content().incident(), "fire", "evacuation");
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(other).stage() == OrderStage.DONE);

        assertThat(cockpit.order(held).stage()).isEqualTo(OrderStage.HELD);
        assertThat(simulator.effects(held.toString())).isZero();

        cockpit.done(
                new Actor.Officer("second", "Second", Role.CAPTAIN, SmallCity.CITY),
                Request.of(new OrderCommand.Approve(held, "")));
        cockpit.until(() -> cockpit.order(held).stage() == OrderStage.DELIVERED);
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(held).stage() == OrderStage.DONE);

        assertThat(simulator.effects(held.toString())).isEqualTo(1);
        assertThat(cockpit.order(held).stated()).containsKey("commander");
    }

    @Test
    void a_result_that_is_sent_back_reaches_the_department_once_and_is_done_again() throws Exception {
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);
        cockpit.done(Request.of(new OrderCommand.Rework(order, "still leaking")));
        cockpit.until(() -> !cockpit.order(order).owesReworkNotice());
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);

        assertThat(simulator.effects(order + ":rework-1")).isEqualTo(1);
    }

    @Test
    void a_department_that_is_reminded_hears_of_it_once_each_time_and_opens_the_order() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.AWAY), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire", "monitoring");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
        cockpit.done(cockpit.timer(), Request.of(new OrderCommand.Remind(order)));
        cockpit.until(() -> !cockpit.order(order).owesReminder());
        simulator.advance(Duration.ofSeconds(10));
        assertThat(simulator.effects(order + ":remind-1")).isEqualTo(1);
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.DELIVERED);

        simulator.misbehave(Set.of(), 1);
        cockpit.done(cockpit.timer(), Request.of(new OrderCommand.Remind(order)));
        cockpit.until(() -> !cockpit.order(order).owesReminder());
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);
        assertThat(simulator.effects(order + ":remind-2")).isEqualTo(1);
    }

    @Test
    void a_department_that_asks_for_more_time_hears_once_what_became_of_it_and_goes_on() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.ASKS_EXTENSION, Misbehaviour.DUPLICATE_ANSWERS), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(60));
        cockpit.until(() -> cockpit.order(order).holds().asked().isPresent());
        Instant limit = cockpit.order(order).due().orElseThrow();
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.IN_PROGRESS);
        assertThat(cockpit.order(order).holds().asked().orElseThrow().reason()).contains("申请延期");
        cockpit.until(() -> events(OrderEvent.HoldEvent.ExtensionRequestIgnored.class) == 1);

        cockpit.done(Request.of(new OrderCommand.HoldCommand.Grant(order, "until the rain stops")));
        cockpit.until(() -> cockpit.order(order).holds().verdict().isPresent()
                && !cockpit.order(order).owesVerdict());
        assertThat(cockpit.order(order).due().orElseThrow()).isEqualTo(limit.plus(Duration.ofHours(1)));
        simulator.advance(Duration.ofSeconds(20));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);
        assertThat(simulator.effects(order + ":extension-1")).isEqualTo(1);
    }

    @Test
    void a_request_with_a_wrong_signature_asks_nobody() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.ASKS_EXTENSION, Misbehaviour.WRONG_SIGNATURE), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(60));
        // read, accepted, in progress, and the request
        cockpit.until(() -> cockpit.quarantine().size() == 4);

        assertThat(cockpit.quarantine()).allSatisfy(r -> assertThat(r.reason()).contains("signature"));
        assertThat(cockpit.order(order).holds().asked()).isEmpty();
    }

    @Test
    void answers_that_come_twice_are_ignored_and_recorded_but_not_when_we_only_read_them_again() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.DUPLICATE_ANSWERS), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE && ignored() == 4);
        cockpit.stopLinks();
        simulator.misbehave(Set.of(), 1);
        long before = cockpit.ledger().journal().lastSequence();
        cockpit.start();
        cockpit.until(() -> cockpit.health("answers").accepted() == 8);

        assertThat(cockpit.ledger().journal().lastSequence()).isLessThanOrEqualTo(before + 4);
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.DONE);
    }

    @Test
    void answers_out_of_order_never_turn_an_order_back() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.OUT_OF_ORDER), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);
        cockpit.until(() -> ignored() > 0);

        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.DONE);
    }

    @Test
    void a_forged_answer_goes_to_quarantine_and_moves_nothing() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.WRONG_SIGNATURE), 1);
        cockpit.link("orders", ORDERS).link("answers", ANSWERS).start();
        OrderId order = deliver();
        simulator.advance(Duration.ofSeconds(45));
        cockpit.until(() -> cockpit.quarantine().size() == 4);

        assertThat(cockpit.quarantine()).allSatisfy(r -> assertThat(r.reason()).contains("signature"));
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.DELIVERED);
    }

    @Test
    void a_stream_that_breaks_is_taken_up_where_it_broke() throws Exception {
        cockpit.link("events", EVENTS);
        int port = simulator.port();
        cockpit.start();
        simulator.advance(Duration.ofSeconds(6));
        cockpit.until(() -> alerts().size() == 1);
        simulator.close();
        cockpit.until(() -> cockpit.health("events").state() == LinkState.DOWN);
        assertThat(cockpit.health("events").nextTry()).isPresent();
        simulator = DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                .withManualTime()
                .withSeed(7)
                .withPort(port));
        simulator.advance(Duration.ofSeconds(6));
        cockpit.until(() -> alerts().size() == 2);

        cockpit.until(() -> cockpit.health("events").state() == LinkState.LIVE);
        assertThat(cockpit.health("events").reconnects()).isPositive();
    }

    @Test
    void a_broken_file_is_a_broken_link_with_its_line_and_the_others_start() throws Exception {
        cockpit.link("samples", SAMPLES).link("wrong", "kind: http-poll\nyields: weather\nurl: http://x\n");
        Connectors connectors = cockpit.start();
        cockpit.until(() -> cockpit.health("samples").state() == LinkState.LIVE);

        LinkHealth wrong = connectors.health().stream()
                .filter(h -> h.state() == LinkState.BROKEN)
                .findFirst()
                .orElseThrow();
        assertThat(wrong.detail().text(Messages.in(Locale.ENGLISH))).contains("wrong.yaml:4");
    }

    @Test
    void a_link_that_a_person_switched_off_stays_off_until_it_is_switched_on() throws Exception {
        cockpit.link("samples", SAMPLES).link("off", UNITS + "enabled: false\n");
        Connectors connectors = cockpit.start();
        cockpit.until(() -> cockpit.health("samples").state() == LinkState.LIVE);
        connectors.pause("samples");
        assertThat(cockpit.health("samples").state()).isEqualTo(LinkState.OFF);
        assertThat(cockpit.health("off").state()).isEqualTo(LinkState.OFF);

        connectors.resume("samples");
        connectors.resume("off");
        cockpit.until(() -> cockpit.health("samples").state() == LinkState.LIVE
                && cockpit.health("off").state() == LinkState.LIVE);
    }

    private OrderId deliver() throws Exception {
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
        return order;
    }

    private List<Alert> alerts() throws Exception {
        return cockpit.ledger().situation().openAlerts().stream()
                .map(Versioned::state)
                .toList();
    }

    private long ignored() throws Exception {
        return events(OrderEvent.AnswerIgnored.class);
    }

    private long events(Class<? extends Event> type) throws Exception {
        return cockpit.ledger().journal().after(0, 1000).stream()
                .filter(r -> type.isInstance(r.event()))
                .count();
    }
}
