package io.cityhelm.connect.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.DepartmentApi;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.Misbehaviour;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.ExtensionRequest;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final String ORDERS = """
        kind: orders
        url: ${env:URL}/v1/orders
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
        simulator = simulator(0);
        cockpit.set("URL", simulator.url()).link("orders", ORDERS);
    }

    @AfterEach
    void close() {
        cockpit.close();
        simulator.close();
    }

    private static DepartmentSimulator simulator(int port) throws Exception {
        return DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                .withManualTime()
                .withPort(port));
    }

    @Test
    void given_a_department_that_is_down_issuing_is_quick_and_the_order_queued_and_it_arrives_once_when_it_is_back()
            throws Exception {
        int port = simulator.port();
        simulator.close();
        Connectors connectors = cockpit.start();
        IncidentId incident = cockpit.incident();
        OrderId warmUp = cockpit.issue(incident, "fire");
        long began = System.nanoTime();
        OrderId order = cockpit.issue(incident, "fire");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        // between two attempts it says when the next one is
        cockpit.until(() -> connectors
                .outbox()
                .status(order)
                .filter(s -> s.attempts() > 0 && s.nextTry().isPresent())
                .isPresent());

        assertThat(took).isLessThan(Duration.ofMillis(100));
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(cockpit.health("orders").state()).isEqualTo(LinkState.DOWN);

        simulator = simulator(port);
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED
                && cockpit.order(warmUp).stage() == OrderStage.DELIVERED);

        assertThat(simulator.effects(order.toString())).isEqualTo(1);
        cockpit.until(() -> connectors.outbox().status(order).isEmpty());
        cockpit.until(() -> cockpit.health("orders").state() == LinkState.LIVE);
    }

    @Test
    void given_answers_that_get_lost_every_order_has_one_effect() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.LOST_RESPONSE), 0.6);
        cockpit.start();
        IncidentId incident = cockpit.incident();
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            orders.add(cockpit.issue(incident, i % 2 == 0 ? "fire" : "traffic"));
        }
        for (OrderId order : orders) {
            cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
        }

        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(simulator.effects(order.toString())).isEqualTo(1));
    }

    @Test
    void given_a_cockpit_that_dies_before_the_receipt_the_next_one_delivers_without_a_second_effect() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.LOST_RESPONSE), 1);
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> simulator.effects(order.toString()) == 1);
        cockpit.stopLinks();
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);

        simulator.misbehave(Set.of(), 1);
        cockpit.start();
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);

        assertThat(simulator.effects(order.toString())).isEqualTo(1);
    }

    @Test
    void a_recall_reaches_the_department_and_ends_its_answers() throws Exception {
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
        cockpit.done(Request.of(new OrderCommand.Cancel(order, "not needed")));
        cockpit.until(() -> cockpit.order(order).recall() == Recall.CONFIRMED);
        simulator.advance(Duration.ofMinutes(2));

        assertThat(simulator.effects(order + ":cancel")).isEqualTo(1);
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.CANCELLED);
    }

    @Test
    void a_switched_off_link_keeps_the_order_and_says_so() throws Exception {
        Connectors connectors = cockpit.start();
        connectors.pause("orders");
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> connectors
                .outbox()
                .status(order)
                .filter(s -> s.state() == DeliveryState.LINK_OFF)
                .isPresent());
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);

        connectors.resume("orders");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
    }

    @Test
    void a_department_that_no_link_serves_is_told_as_such() throws Exception {
        cockpit.link("orders", ORDERS.replace("\"*\"", "fire"));
        Connectors connectors = cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "health");

        cockpit.until(() -> connectors
                .outbox()
                .status(order)
                .filter(s -> s.state() == DeliveryState.NO_LINK)
                .isPresent());
    }

    @Test
    void a_dead_department_does_not_hold_up_another() throws Exception {
        cockpit.set("DEAD", "http://127.0.0.1:1")
                .link("dead", ORDERS.replace("URL", "DEAD").replace("\"*\"", "traffic"));
        Connectors connectors = cockpit.start();
        IncidentId incident = cockpit.incident();
        OrderId stuck = cockpit.issue(incident, "traffic");
        OrderId other = cockpit.issue(incident, "fire");

        cockpit.until(() -> cockpit.order(other).stage() == OrderStage.DELIVERED);
        cockpit.until(() -> connectors
                .outbox()
                .status(stuck)
                .filter(s -> s.state() == DeliveryState.CIRCUIT_OPEN)
                .isPresent());
        assertThat(cockpit.order(stuck).stage()).isEqualTo(OrderStage.QUEUED);
        assertThat(cockpit.health("orders").state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void failures_of_every_sort_are_retried_with_the_same_key_and_body() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            server.enqueue(
                    new MockResponse.Builder().code(202).body("{\"receipt\": ").build());
            server.enqueue(new MockResponse.Builder()
                    .code(202)
                    .body("{\"receipt\": \"too late\"}")
                    .headersDelay(2, java.util.concurrent.TimeUnit.SECONDS)
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .code(202)
                    .body("{\"receipt\": \"r-7\"}")
                    .build());
            server.start();
            cockpit.set("URL", server.url("/").toString().replaceAll("/$", ""));
            cockpit.start();
            OrderId order = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);

            assertThat(cockpit.order(order).latest().message()).isEqualTo("r-7");
            Set<String> letters = new java.util.HashSet<>();
            for (int i = 0; i < 5; i++) {
                RecordedRequest request = server.takeRequest();
                letters.add(request.getHeaders().get("Idempotency-Key")
                        + request.getBody().utf8());
            }
            assertThat(letters).hasSize(1);
        }
    }

    @Test
    void orders_and_recalls_go_out_as_the_api_writes_them() throws Exception {
        DepartmentApi api = new DepartmentApi();
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(202)
                    .body("{\"receipt\": \"1\"}")
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .code(202)
                    .body("{\"receipt\": \"2\"}")
                    .build());
            server.start();
            cockpit.set("URL", server.url("/").toString().replaceAll("/$", ""));
            cockpit.start();
            OrderId order = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
            cockpit.done(Request.of(new OrderCommand.Cancel(order, "not needed")));
            cockpit.until(() -> cockpit.order(order).recall() == Recall.CONFIRMED);

            RecordedRequest first = server.takeRequest();
            RecordedRequest second = server.takeRequest();
            String body = first.getBody().utf8();
            assertThat(first.getTarget()).isEqualTo("/v1/orders");
            assertThat(api.errors("Order", body)).isEmpty();
            assertThat(first.getHeaders().get("Idempotency-Key")).isEqualTo(order.toString());
            Signature signature = new Signature(
                    first.getHeaders().get("webhook-id"),
                    Long.parseLong(first.getHeaders().get("webhook-timestamp")),
                    first.getHeaders().get("webhook-signature"));
            assertThat(new Signer(Secret.of(Cockpit.SECRET)).isGenuineNow(signature, body, Instant.now()))
                    .isTrue();
            assertThat(second.getTarget()).isEqualTo("/v1/orders/" + order + "/cancel");
            assertThat(api.errors("Recall", second.getBody().utf8())).isEmpty();
        }
    }

    @Test
    void what_became_of_a_request_for_more_time_goes_out_as_the_api_writes_it() throws Exception {
        DepartmentApi api = new DepartmentApi();
        try (MockWebServer server = new MockWebServer()) {
            for (int i = 1; i <= 2; i++) {
                server.enqueue(new MockResponse.Builder()
                        .code(202)
                        .body("{\"receipt\": \"" + i + "\"}")
                        .build());
            }
            server.start();
            cockpit.set("URL", server.url("/").toString().replaceAll("/$", ""));
            cockpit.start();
            OrderId order = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
            Instant until = cockpit.order(order)
                    .queuedAt()
                    .orElseThrow()
                    .plus(cockpit.order(order).content().windows().done())
                    .plusSeconds(3600);
            Actor.Department fire = new Actor.Department("fire", SmallCity.CITY);
            cockpit.done(
                    fire,
                    Request.of(new OrderCommand.RecordAnswer(
                            order, new Answer("a-1", OrderStage.ACCEPTED, Instant.now(), "chen", ""))));
            cockpit.done(
                    fire,
                    Request.of(new OrderCommand.HoldCommand.RecordRequest(
                            order, new ExtensionRequest("q-1", until, "rain", Instant.now(), "chen"))));
            cockpit.done(Request.of(new OrderCommand.HoldCommand.Refuse(order, "it can be done")));
            cockpit.until(() -> cockpit.order(order).holds().verdict().isPresent()
                    && !cockpit.order(order).owesVerdict());

            server.takeRequest();
            RecordedRequest word = server.takeRequest();
            assertThat(word.getTarget()).isEqualTo("/v1/orders/" + order + "/extension");
            assertThat(word.getHeaders().get("Idempotency-Key")).isEqualTo(order + ":extension-1");
            assertThat(api.errors("Verdict", word.getBody().utf8())).isEmpty();
        }
    }

    @Test
    void a_busy_department_is_left_alone_for_as_long_as_it_asks() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After", "60")
                    .build());
            server.start();
            cockpit.set("URL", server.url("/").toString().replaceAll("/$", ""));
            Connectors connectors = cockpit.start();
            OrderId order = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> connectors
                    .outbox()
                    .status(order)
                    .filter(s -> s.attempts() == 1)
                    .isPresent());

            assertThat(connectors.outbox().status(order).orElseThrow().nextTry().orElseThrow())
                    .isAfter(Instant.now().plusSeconds(50));
        }
    }

    @Test
    void a_letter_that_the_department_refuses_is_told_as_broken() throws Exception {
        cockpit.link("orders", ORDERS.replace("SECRET", "OTHER")).set("OTHER", "not the secret");
        Connectors connectors = cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");

        cockpit.until(() -> connectors
                .outbox()
                .status(order)
                .filter(s -> s.state() == DeliveryState.REFUSED)
                .isPresent());
        assertThat(cockpit.health("orders").state()).isEqualTo(LinkState.BROKEN);
        assertThat(simulator.effects(order.toString())).isZero();
    }
}
