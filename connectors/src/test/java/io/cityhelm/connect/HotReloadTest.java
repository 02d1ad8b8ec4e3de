package io.cityhelm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are edited while the links run. */
class HotReloadTest {

    private static final String LINK = """
        kind: websocket
        yields: samples
        url: ${env:URL}/%s
        """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                return new MockResponse.Builder()
                        .webSocketUpgrade(counting(path))
                        .build();
            }
        });
        server.start();
        cockpit = new Cockpit(folder)
                .set("URL", server.url("").toString().replace("http:", "ws:").replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    private WebSocketListener counting(String path) {
        return new WebSocketListener() {
            @Override
            public void onOpen(WebSocket socket, Response response) {
                connections.merge(path, 1, Integer::sum);
            }

            @Override
            public void onClosing(WebSocket socket, int code, String reason) {
                ended.merge(path, 1, Integer::sum);
                socket.close(code, reason);
            }

            @Override
            public void onFailure(WebSocket socket, Throwable t, Response response) {
                ended.merge(path, 1, Integer::sum);
            }
        };
    }

    @Test
    void one_that_is_edited_is_built_up_anew_and_the_others_are_not_touched() throws Exception {
        cockpit.link("one", LINK.formatted("one"))
                .link("two", LINK.formatted("two"))
                .start();
        cockpit.until(() -> isLive("one") && isLive("two"));

        cockpit.link("one", LINK.formatted("elsewhere"));
        cockpit.until(() -> connections.containsKey("/elsewhere") && ended.containsKey("/one"));
        cockpit.until(() -> isLive("one"));
        cockpit.link("three", LINK.formatted("three"));
        cockpit.until(() -> connections.containsKey("/three"));
        Files.delete(links().resolve("three.yaml"));
        cockpit.until(() -> ended.containsKey("/three") && cockpit.links().size() == 2);

        assertThat(connections)
                .containsOnly(
                        Map.entry("/one", 1), Map.entry("/two", 1), Map.entry("/elsewhere", 1), Map.entry("/three", 1));
        assertThat(ended).doesNotContainKey("/two");
        assertThat(cockpit.health("two").reconnects()).isZero();
    }

    @Test
    void a_broken_edit_leaves_the_old_link_running_and_says_where_it_is_wrong_until_it_is_mended() throws Exception {
        cockpit.link("one", LINK.formatted("one")).start();
        cockpit.until(() -> isLive("one"));

        cockpit.link("one", LINK.formatted("one").replace("samples", "simples"));
        cockpit.until(() -> detail("one").contains("one.yaml:4:"));
        assertThat(detail("one")).contains("runs as its file was before").contains("does not fit the schema");
        assertThat(cockpit.health("one").state()).isEqualTo(LinkState.LIVE);

        cockpit.link("one", LINK.formatted("one"));
        cockpit.until(() -> detail("one").isEmpty());
        assertThat(connections).containsOnly(Map.entry("/one", 1));
        assertThat(ended).isEmpty();
    }

    @Test
    void a_file_that_is_only_touched_changes_nothing_and_a_table_beside_it_changes_its_link() throws Exception {
        Files.createDirectories(links().resolve("codes"));
        Path table = Files.writeString(links().resolve("codes/a.csv"), "theirs,ours\n1,990101\n");
        String coded = LINK + "codes: {ward: {file: codes/a.csv}}\n";
        cockpit.link("one", coded.formatted("one"))
                .link("two", LINK.formatted("two"))
                .start();
        cockpit.until(() -> isLive("one") && isLive("two"));

        Files.setLastModifiedTime(
                links().resolve("two.yaml"),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        Files.writeString(table, "theirs,ours\n1,990102\n2,990101\n");
        cockpit.until(() -> connections.get("/one") == 2);

        assertThat(connections).containsEntry("/two", 1);
    }

    @Test
    void one_that_a_person_paused_stays_paused_and_a_second_of_one_name_has_its_turn_when_the_first_goes()
            throws Exception {
        Connectors connectors = cockpit.link("one", LINK.formatted("one")).start();
        cockpit.until(() -> isLive("one"));
        connectors.pause("one");
        cockpit.file("two.yaml", Files.readString(links().resolve("one.yaml")).replace("/one", "/two"));
        cockpit.until(() -> cockpit.links().size() == 2);
        assertThat(detail("two.yaml")).contains("stands twice");

        cockpit.link("one", LINK.formatted("elsewhere"));
        Files.delete(links().resolve("one.yaml"));
        cockpit.until(() -> connections.containsKey("/two"));
        assertThat(cockpit.links()).hasSize(1);
    }

    @Test
    void an_order_waits_for_its_link_and_goes_over_the_one_that_comes() throws Exception {
        try (DepartmentSimulator simulator = DepartmentSimulator.start(
                SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET).withManualTime())) {
            cockpit.set("DEPARTMENT", simulator.url()).start();
            OrderId order = cockpit.issue(cockpit.incident(), "fire");
            assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);

            cockpit.link("orders", """
                kind: orders
                url: ${env:DEPARTMENT}/v1/orders
                secret: ${env:SECRET}
                departments: ["*"]
                """);
            cockpit.until(() -> cockpit.order(order).stage() != OrderStage.QUEUED);

            Files.delete(links().resolve("orders.yaml"));
            cockpit.until(() -> cockpit.links().isEmpty());
            OrderId later = cockpit.issue(cockpit.incident(), "fire");
            assertThat(cockpit.order(later).stage()).isEqualTo(OrderStage.QUEUED);
        }
    }

    private Path links() {
        return folder.resolve("connectors.d");
    }

    private boolean isLive(String id) {
        return cockpit.health(id).state() == LinkState.LIVE;
    }

    private String detail(String id) {
        LinkHealth health = cockpit.health(id);
        return health.detail().text(Messages.in(Locale.ENGLISH));
    }
}
