package io.cityhelm.connect.outward;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.outbox.DeliveryState;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders as service requests; the answers are those of the examples of the standard. */
class Open311OrdersTest {

    private static final String LINK = """
        kind: orders-open311
        url: ${env:URL}
        departments: ["*"]
        orders-open311: {service: "001", services: ["dispatch=007"], key: "${env:KEY}", jurisdiction: city.example, ask: 0.1}
        """;

    @TempDir
    Path folder;

    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> filed = new CopyOnWriteArrayList<>();
    private Cockpit cockpit;
    private MockWebServer server;

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder);
        server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("POST")) {
                    filed.add(request);
                }
                return answers.getOrDefault(
                        request.getUrl().encodedPath(),
                        new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
        cockpit.set("URL", server.url("/v2").toString()).set("KEY", "the key").link("open311", LINK);
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    private void answer(String path, int status, String body) {
        answers.put(path, new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    void a_token_leads_to_a_request_and_a_closed_request_is_done_and_what_lies_between_is_unknown() throws Exception {
        answer("/v2/requests.json", 201, "[{\"token\": \"12345\"}]");
        answer("/v2/tokens/12345.json", 200, "[]");
        cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);
        String body = filed.getFirst().getBody().utf8();
        assertThat(body)
                .contains("service_code=007", "api_key=the+key", "jurisdiction_id=city.example", "lat=", "long=");

        answer("/v2/requests/638344.json", 200, "[{\"service_request_id\": 638344, \"status\": \"open\"}]");
        answer("/v2/tokens/12345.json", 200, "[{\"service_request_id\": \"638344\", \"token\": \"12345\"}]");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.DELIVERED);
        Order delivered = cockpit.order(id);
        assertThat(delivered.latest().message()).isEqualTo("638344");
        assertThat(delivered.canReport(OrderStage.ACCEPTED)).isFalse();
        assertThat(delivered.due()).isEqualTo(delivered.doneBy());

        answer(
                "/v2/requests/638344.json",
                200,
                "[{\"service_request_id\": 638344, \"status\": \"closed\", \"status_notes\": \"Duplicate.\","
                        + " \"updated_datetime\": \"2010-04-14T06:37:38-08:00\"}]");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.DONE);
        assertThat(cockpit.order(id).latest().message()).isEqualTo("Duplicate.");
        assertThat(filed).hasSize(1);
    }

    @Test
    void a_recall_has_no_word_in_the_standard_and_waits_for_a_person() throws Exception {
        answer("/v2/requests.json", 200, "[{\"service_request_id\": \"1\"}]");
        Connectors connectors = cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.DELIVERED);
        cockpit.done(Request.of(new OrderCommand.Cancel(id, "not needed")));
        cockpit.until(() -> connectors
                .outbox()
                .status(id)
                .filter(s -> s.state() == DeliveryState.BY_PHONE)
                .isPresent());
        assertThat(cockpit.order(id).untellable()).contains(Notice.RECALL);

        cockpit.done(Request.of(new LeavingCommand.Settle(id, true, "Chen knows")));
        assertThat(cockpit.order(id).recall()).isEqualTo(Recall.CONFIRMED);
        assertThat(filed).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500, UNCLEAR", "502, UNCLEAR", "200, UNCLEAR", "400, REFUSED", "403, REFUSED", "503, RETRYING"})
    void what_may_have_been_filed_is_not_filed_again_and_what_was_refused_says_so(int status, DeliveryState expected)
            throws Exception {
        answer("/v2/requests.json", status, "<html>no list</html>");
        Connectors connectors = cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> connectors
                .outbox()
                .status(id)
                .filter(s -> s.state() == expected)
                .isPresent());
        if (expected == DeliveryState.UNCLEAR) {
            cockpit.until(() -> cockpit.order(id).leaving().unclear().isPresent());
            OrderId other = cockpit.issue(cockpit.incident(), "traffic");
            cockpit.until(() -> cockpit.order(other).leaving().unclear().isPresent());
            assertThat(filed).hasSize(2);
        }
    }

    @Test
    void a_connection_that_breaks_after_the_request_is_unclear_and_one_that_never_stood_is_not() throws Exception {
        answers.put(
                "/v2/requests.json",
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());
        cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(id).leaving().unclear().isPresent());
        cockpit.stopLinks();

        cockpit.set("URL", "http://127.0.0.1:1/v2");
        Connectors connectors = cockpit.start();
        OrderId other = cockpit.issue(cockpit.incident(), "traffic");
        cockpit.until(() ->
                connectors.outbox().status(other).filter(s -> s.attempts() > 1).isPresent());
        assertThat(cockpit.order(other).leaving().attempt()).isEmpty();
        assertThat(filed).hasSize(1);
    }
}
