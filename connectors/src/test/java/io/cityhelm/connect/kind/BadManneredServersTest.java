package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind that speaks an open standard over HTTP, against servers that behave badly: bounded, told, and well again. */
class BadManneredServersTest {

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile MockResponse answer;
    private Cockpit cockpit;

    /** A kind's file, and an answer that is good and empty. */
    enum Spoken {
        SENSORTHINGS("sensorthings", "", "{\"value\": []}"),
        OPEN311("open311", "", "[]"),
        OPEN311_XML("open311", "format: xml", "<service_requests/>"),
        OGC_API("features", "", "{\"type\": \"FeatureCollection\", \"features\": []}"),
        WFS("features", "features: {service: wfs, type: x}", "{\"type\": \"FeatureCollection\", \"features\": []}"),
        GTFS("http-poll", "format: gtfs-realtime", "\n\u0005\n\u00032.0"),
        CAP("cap-http", "", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>");

        private final String kind;
        private final String settings;
        private final String good;

        Spoken(String kind, String settings, String good) {
            this.kind = kind;
            this.settings = settings;
            this.good = good;
        }

        String file(String url) {
            return "kind: " + kind + "\n" + (this == CAP ? "" : "yields: events\n") + "url: " + url + "/x\nevery: 0.2\n"
                    + settings + "\n";
        }

        MockResponse good() {
            return new MockResponse.Builder().body(good).build();
        }
    }

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getTarget());
                return answer;
            }
        });
        server.start();
        other.start();
        cockpit = new Cockpit(folder);
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
        other.close();
    }

    private void start(Spoken spoken, MockResponse bad) throws Exception {
        answer = bad;
        cockpit.link("link", spoken.file(server.url("/").toString().replaceAll("/$", "")))
                .start();
    }

    private void assertToldAndWellAgain(Spoken spoken, LinkState state) throws Exception {
        cockpit.until(() -> cockpit.health("link").state() == state);
        answer = spoken.good();
        cockpit.until(() -> cockpit.health("link").state() == LinkState.LIVE);
    }

    @ParameterizedTest
    @EnumSource
    void a_redirect_to_another_host_is_not_followed(Spoken spoken) throws Exception {
        start(
                spoken,
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", other.url("/steal").toString())
                        .build());

        assertToldAndWellAgain(spoken, LinkState.BROKEN);
        assertThat(other.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_little_that_unzips_to_very_much_is_cut(Spoken spoken) throws Exception {
        Buffer bomb = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(bomb))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                sink.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        start(
                spoken,
                new MockResponse.Builder()
                        .addHeader("Content-Encoding", "gzip")
                        .body(bomb)
                        .build());

        assertToldAndWellAgain(spoken, LinkState.DOWN);
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_drips_is_left(Spoken spoken) throws Exception {
        start(
                spoken,
                new MockResponse.Builder()
                        .body(spoken.good + " ".repeat(200))
                        .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                        .build());

        assertToldAndWellAgain(spoken, LinkState.DOWN);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_nothing_of_the_kind_goes_to_quarantine(Spoken spoken) throws Exception {
        start(
                spoken,
                new MockResponse.Builder().body("<html><p>please log in</html>").build());

        assertToldAndWellAgain(spoken, LinkState.BROKEN);
        assertThat(cockpit.quarantine()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_busy_server_is_given_the_time_that_it_asks_for(Spoken spoken) throws Exception {
        start(
                spoken,
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "1")
                        .build());
        cockpit.until(() -> cockpit.health("link").state() == LinkState.DOWN);
        Instant told = Instant.now();
        int before = asked.size();
        answer = spoken.good();

        cockpit.until(() -> cockpit.health("link").state() == LinkState.LIVE);
        assertThat(asked.size()).isGreaterThan(before);
        assertThat(Instant.now()).isAfter(told.plusMillis(500));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENSORTHINGS", "OGC_API"})
    void a_next_page_on_another_host_is_not_asked_for(Spoken spoken) throws Exception {
        String next = other.url("/next").toString();
        Map<Spoken, String> pages = Map.of(
                Spoken.SENSORTHINGS, "{\"value\": [], \"@iot.nextLink\": \"" + next + "\"}",
                Spoken.OGC_API,
                        "{\"features\": [], \"links\": [{\"rel\": \"self\", \"href\": \"/x\"}, {\"rel\": \"next\","
                            + " \"type\": \"text/html\", \"href\": \"/page.html\"}, {\"rel\": \"next\", \"href\": \""
                                + next
                                + "\"}]}");
        start(spoken, new MockResponse.Builder().body(pages.get(spoken)).build());

        assertToldAndWellAgain(spoken, LinkState.BROKEN);
        assertThat(other.getRequestCount()).isZero();
        assertThat(asked).noneMatch(target -> target.contains("page.html"));
    }
}
