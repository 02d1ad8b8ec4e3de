package io.cityhelm.connect.outward;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders as CAP documents: our own reader of the documents of others reads them. */
class CapOrdersTest {

    @TempDir
    Path folder;

    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder);
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void an_order_and_its_recall_lie_in_the_directory_as_documents_that_name_each_other() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("drop"));
        cockpit.set("DROP", drop).link("cap", """
            kind: orders-cap
            directory: ${env:DROP}
            departments: ["*"]
            orders-cap: {sender: duty@city.example, status: Test}
            """);
        cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);
        cockpit.done(Request.of(new OrderCommand.Cancel(id, "not <needed> & over")));
        cockpit.until(() -> cockpit.order(id).recall() == Recall.CONFIRMED);

        try (Stream<Path> all = Files.list(drop)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(id + ".xml", id + ".cancel.xml");
        }
        String alert = Files.readString(drop.resolve(id + ".xml"));
        String cancel = Files.readString(drop.resolve(id + ".cancel.xml"));
        CapAlert read = new CapReader()
                .read(alert.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getFirst();
        assertThat(read.identifier()).isEqualTo(id.toString());
        assertThat(alert).contains("<msgType>Alert</msgType>", "<scope>Private</scope>", "<addresses>fire</addresses>");
        assertThat(cancel)
                .contains(
                        "<msgType>Cancel</msgType>", "duty@city.example," + id + ",", "not &lt;needed&gt; &amp; over");
        assertThat(cockpit.order(id).canReport(OrderStage.READ)).isFalse();
    }

    @Test
    void over_http_any_success_is_a_handing_over_and_a_failure_is_tried_again_with_the_same_text() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            cockpit.set("URL", server.url("/cap")).link("cap", """
                kind: orders-cap
                url: ${env:URL}
                departments: ["*"]
                orders-cap: {sender: duty@city.example}
                """);
            Connectors connectors = cockpit.start();
            OrderId id = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);

            String first = server.takeRequest().getBody().utf8();
            assertThat(server.takeRequest().getBody().utf8()).isEqualTo(first);
            cockpit.until(() -> connectors.outbox().status(id).isEmpty());
        }
    }
}
