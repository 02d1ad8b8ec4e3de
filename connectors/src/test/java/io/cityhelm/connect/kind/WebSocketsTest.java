package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web socket, against the server side of another library. */
class WebSocketsTest {

    private static final String LINK = """
        kind: websocket
        yields: samples
        url: ${env:URL}
        websocket: {hello: 'subscribe ${env:TOKEN}'}
        """;
    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.start();
        cockpit = new Cockpit(folder)
                .set("URL", server.url("/live").toString().replace("http:", "ws:"))
                .set("TOKEN", "t-1");
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    @Test
    void what_comes_is_taken_in_and_a_connection_that_ends_is_built_up_again() throws Exception {
        accept();
        accept();
        cockpit.link("live", LINK).start();
        WebSocket first = opened();
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("subscribe t-1");
        cockpit.until(() -> cockpit.health("live").state() == LinkState.LIVE);

        send(first, sample(1.25));
        send(first, "not json");
        first.send(ByteString.encodeUtf8(sample(1.5)));
        cockpit.until(() ->
                cockpit.samples().latest(KEY).filter(s -> s.value() == 1.5).isPresent());
        assertThat(cockpit.quarantine()).hasSize(1);

        first.close(1000, "done");
        WebSocket second = opened();
        send(second, sample(1.75));
        cockpit.until(() ->
                cockpit.samples().latest(KEY).filter(s -> s.value() == 1.75).isPresent());
        cockpit.until(() -> cockpit.health("live").reconnects() == 1);
    }

    @Test
    void a_refusal_is_told_and_tried_again() throws Exception {
        server.enqueue(new MockResponse.Builder().code(403).build());
        accept();
        cockpit.link("live", LINK).start();

        send(opened(), sample(1.5));
        cockpit.until(() -> cockpit.samples().latest(KEY).isPresent());
    }

    private void accept() {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onOpen(WebSocket socket, Response response) {
                        opened.add(socket);
                    }

                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        said.add(text);
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        socket.close(code, reason);
                    }
                })
                .build());
    }

    private WebSocket opened() throws InterruptedException {
        WebSocket socket = opened.poll(10, TimeUnit.SECONDS);
        assertThat(socket).isNotNull();
        return socket;
    }

    private static void send(WebSocket socket, String text) {
        assertThat(socket.send(text)).isTrue();
    }

    private static String sample(double value) {
        return "{\"id\": \"1\", \"indicator\": \"delay\", \"jurisdiction\": \"990101\", \"value\": " + value
                + ", \"at\": \"" + Instant.now() + "\"}";
    }
}
