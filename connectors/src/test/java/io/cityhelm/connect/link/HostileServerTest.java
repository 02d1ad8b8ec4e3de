package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.SmallCity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that mean harm, or are broken in ways that do as much: bounded in time and room, told, and the link comes back. */
@Timeout(60)
class HostileServerTest {

    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);
    private static final int MEGABYTE = 1 << 20;

    /** What is written after the head of a request was read. */
    @FunctionalInterface
    private interface Answer {
        void to(OutputStream out) throws IOException;
    }

    /** @param means a word of what the link says */
    private record Trick(String name, Answer answer, String means) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path folder;

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private ServerSocket door;
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        cockpit = new Cockpit(folder).set("URL", "http://127.0.0.1:" + door.getLocalPort());
    }

    @AfterEach
    void close() throws Exception {
        cockpit.close();
        door.close();
    }

    static Stream<Trick> tricks() {
        return Stream.of(
                new Trick(
                        "a body of 100 MB", out -> many(out, "Content-Length: " + 100 * MEGABYTE, 100), "unreachable"),
                new Trick("pieces without an end", HostileServerTest::endless, "unreachable"),
                new Trick("a zip bomb", HostileServerTest::bomb, "unreachable"),
                new Trick("byte by byte", HostileServerTest::slowly, "unreachable"),
                new Trick("a head without an end", HostileServerTest::endlessHead, "unreachable"),
                new Trick("half a body", out -> head(out, "Content-Length: 5000"), "unreachable"),
                new Trick("no HTTP", out -> write(out, "SSH-2.0-OpenSSH_9.2\r\n"), "unreachable"),
                new Trick(
                        "broken gzip",
                        out -> {
                            head(out, "Content-Encoding: gzip\r\nContent-Length: 4");
                            write(out, "gzip");
                        },
                        "unreachable"),
                new Trick(
                        "another host",
                        out -> {
                            write(
                                    out,
                                    "HTTP/1.1 302 Found\r\n"
                                            + "Location: http://127.0.0.2:9/feed\r\n"
                                            + "Content-Length: 0\r\n\r\n");
                        },
                        "302"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void it_is_bounded_and_told_and_the_link_comes_back(Trick trick) throws Exception {
        answers.add(trick.answer());
        cockpit.link("poll", """
            kind: http-poll
            yields: samples
            url: ${env:URL}/feed
            every: 0.2
            """);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = cockpit.start().onHealth(health -> {
            if (health.state() == LinkState.DOWN || health.state() == LinkState.BROKEN) {
                told.add(health.detail().toString());
            }
        })) {
            cockpit.until(() -> cockpit.samples().latest(KEY).isPresent()
                    && cockpit.health("poll").state() == LinkState.LIVE);
        }

        assertThat(told).as(trick.name()).isNotEmpty();
        assertThat(told.peek()).containsIgnoringCase(trick.means());
    }

    @Test
    void a_name_that_is_not_the_servers_is_no_server() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder()
                .addSubjectAlternativeName("somebody.else.example")
                .build();
        HandshakeCertificates theirs =
                new HandshakeCertificates.Builder().heldCertificate(other).build();
        HandshakeCertificates ours = new HandshakeCertificates.Builder()
                .addTrustedCertificate(other.certificate())
                .build();
        Web.Timeouts timeouts = new Web.Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (MockWebServer server = new MockWebServer();
                Web.Client trusting = new Web.Client(
                        timeouts, builder -> builder.sslSocketFactory(ours.sslSocketFactory(), ours.trustManager()));
                Web.Client usual = new Web.Client(timeouts)) {
            server.useHttps(theirs.sslSocketFactory());
            server.enqueue(new MockResponse.Builder().body("{}").build());
            server.start();

            assertThat(refusal(trusting, server)).contains("SSLPeerUnverifiedException");
            assertThat(refusal(usual, server))
                    .as("nobody we trust vouches for it")
                    .contains("SSLHandshakeException");
        }
    }

    private static String refusal(Web.Client client, MockWebServer server) {
        LinkFailure failure = catchThrowableOfType(
                LinkFailure.class, () -> new Web(client).get(server.url("/").uri(), Map.of()));
        assertThat(failure.isBroken()).isFalse();
        return failure.why().toString();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            InputStream in = guest.getInputStream();
            OutputStream out = guest.getOutputStream();
            int end = 0;
            while (end < 4) {
                int c = in.read();
                end = c == '\r' || c == '\n' ? end + 1 : 0;
                if (c < 0) {
                    return;
                }
            }
            Answer next = answers.poll();
            (next != null ? next : (Answer) HostileServerTest::good).to(out);
        } catch (IOException e) {
            // the link has had enough, as it should
        }
    }

    private static void good(OutputStream out) throws IOException {
        String page = "{\"items\": [{\"indicator\": \"delay\", \"jurisdiction\": \"990101\", \"value\": 1, \"at\": \""
                + Instant.now() + "\"}]}";
        head(out, "Connection: close\r\nContent-Length: " + page.length());
        write(out, page);
    }

    private static void many(OutputStream out, String header, int megabytes) throws IOException {
        head(out, header);
        byte[] megabyte = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    private static void endless(OutputStream out) throws IOException {
        head(out, "Transfer-Encoding: chunked");
        String piece = "10000\r\n" + "[".repeat(0x10000) + "\r\n";
        while (true) {
            write(out, piece);
        }
    }

    private static void endlessHead(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\n");
        String header = "X-More: " + "x".repeat(8_000) + "\r\n";
        while (true) {
            write(out, header);
        }
    }

    private static void slowly(OutputStream out) throws IOException {
        head(out, "Content-Length: 1000");
        while (true) {
            write(out, " ");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void bomb(OutputStream out) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(zipped)) {
            byte[] megabyte = new byte[MEGABYTE];
            for (int i = 0; i < 100; i++) {
                zip.write(megabyte);
            }
        }
        head(out, "Content-Encoding: gzip\r\nContent-Length: " + zipped.size());
        out.write(zipped.toByteArray());
        out.flush();
    }

    private static void head(OutputStream out, String headers) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
