package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of alerts, in which each entry leads to one. */
class CapFeedTest {

    private static final String LINK = """
        kind: cap-http
        url: ${env:URL}/feed.xml
        every: 0.2
        """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        Dispatcher byPath = new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getTarget());
                Optional.ofNullable(request.getHeaders().get("If-Modified-Since"))
                        .ifPresent(conditions::add);
                return pages.getOrDefault(
                        request.getTarget(),
                        new MockResponse.Builder().code(404).build());
            }
        };
        server.setDispatcher(byPath);
        server.start();
        other.setDispatcher(byPath);
        other.start();
        cockpit = new Cockpit(folder).set("URL", root(server));
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
        other.close();
    }

    private static String root(MockWebServer server) {
        return server.url("/").toString().replaceAll("/$", "");
    }

    private void page(String path, String body) {
        pages.put(path, new MockResponse.Builder().body(body).build());
    }

    private static String alert(String id, String type, String references, int minute) {
        return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + id
                + "</identifier><sender>met@example</sender><sent>2020-06-01T08:%02d:00+08:00</sent>".formatted(minute)
                + "<status>Actual</status><msgType>" + type + "</msgType><scope>Public</scope>" + references
                + "<info><category>Met</category><event>rain</event><severity>Severe</severity>"
                + "<headline>" + id + "</headline><area><areaDesc>west</areaDesc><geocode><valueName>x</valueName>"
                + "<value>990101</value></geocode></area></info></alert>";
    }

    private static String entry(String updated, String link) {
        return "<entry><id>" + link + "</id><updated>" + updated + "</updated>" + link + "</entry>";
    }

    private static String atom(String... entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"self\" href=\"/feed.xml\"/>"
                + String.join("", entries) + "</feed>";
    }

    private Optional<Alert> alert(String id) throws Exception {
        return cockpit.ledger().situation().alert(AlertKey.of("feed", id)).map(Versioned::state);
    }

    @Test
    void each_entry_is_fetched_once_and_again_when_the_feed_says_that_it_changed() throws Exception {
        page("/1.cap", alert("one", "Alert", "", 0));
        page("/2.cap", alert("two", "Update", "<references>met@example,one,2020-06-01T08:00:00+08:00</references>", 5));
        String second =
                "<link type=\"text/html\" href=\"/two.html\"/><link type=\"application/cap+xml\" href=\"2.cap\"/>";
        String first = "<link href='" + root(server) + "/1.cap'/>";
        page("/feed.xml", atom(entry("2020-06-01T08:05:00Z", second), entry("2020-06-01T08:00:00Z", first)));
        cockpit.link("feed", LINK).start();

        // the older one was there before the newer took its place
        cockpit.until(
                () -> alert("one").filter(alert -> alert.state().isEnded()).isPresent());
        int looks = server.getRequestCount();
        cockpit.until(() -> server.getRequestCount() > looks + 3);
        assertThat(asked).containsOnlyOnce("/1.cap", "/2.cap").doesNotContain("/two.html");

        page("/feed.xml", atom(entry("2020-06-01T08:09:00Z", second), entry("2020-06-01T08:00:00Z", first)));
        cockpit.until(() -> asked.stream().filter("/2.cap"::equals).count() == 2);
        assertThat(asked).containsOnlyOnce("/1.cap");
    }

    @Test
    void rss_leads_to_alerts_as_well() throws Exception {
        page("/1.cap", alert("one", "Alert", "", 0));
        page("/2.cap?a=1&b=2", alert("two", "Alert", "", 1));
        page(
                "/feed.xml",
                "<rss version=\"2.0\"><channel><link>http://example.test/</link>"
                        + "<item><link>/1.cap</link><pubDate>Mon, 01 Jun 2020 00:00:00 GMT</pubDate></item>"
                        + "<item><link>http://example.test/page.html</link><enclosure type=\"application/cap+xml\""
                        + " url=\"/2.cap?a=1&amp;b=2\" length=\"9\"/></item></channel></rss>");
        cockpit.link("feed", LINK).start();

        cockpit.until(() -> alert("one").isPresent() && alert("two").isPresent());
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void nothing_is_read_anew_as_long_as_the_feed_has_not_changed() throws Exception {
        page("/1.cap", alert("one", "Alert", "", 0));
        pages.put(
                "/feed.xml",
                new MockResponse.Builder()
                        .addHeader("Last-Modified", "Mon, 01 Jun 2020 00:00:00 GMT")
                        .body(atom(entry("1", "<link href='/1.cap'/>")))
                        .build());
        cockpit.link("feed", LINK).start();
        cockpit.until(() -> alert("one").isPresent());

        pages.put("/feed.xml", new MockResponse.Builder().code(304).build());
        cockpit.until(() -> conditions.size() > 2);
        assertThat(conditions).containsOnly("Mon, 01 Jun 2020 00:00:00 GMT");
        assertThat(cockpit.health("feed").state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void another_host_is_gone_to_only_when_the_file_names_it() throws Exception {
        page("/1.cap", alert("one", "Alert", "", 0));
        String elsewhere = root(other).replace("localhost", "127.0.0.1") + "/1.cap";
        page("/feed.xml", atom(entry("1", "<link href='" + elsewhere + "'/>")));
        cockpit.link("feed", LINK)
                .link("friends", LINK + "cap-http: {hosts: [127.0.0.1]}")
                .start();

        cockpit.until(() -> cockpit.ledger()
                .situation()
                .alert(AlertKey.of("friends", "one"))
                .isPresent());
        cockpit.until(() -> !cockpit.quarantine().isEmpty());
        assertThat(cockpit.quarantine()).singleElement().satisfies(rejected -> {
            assertThat(rejected.connector()).isEqualTo("feed");
            assertThat(rejected.reason()).contains(elsewhere);
        });
        assertThat(alert("one")).isEmpty();
        assertThat(other.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_entry_that_cannot_be_had_does_not_stop_the_others_and_is_had_later() throws Exception {
        page("/1.cap", alert("one", "Alert", "", 0));
        page("/2.cap", "<html>please log in</html>");
        pages.put("/3.cap", new MockResponse.Builder().code(503).build());
        List<String> entries = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            entries.add(entry("1", "<link href='/" + i + ".cap'/>"));
        }
        page("/feed.xml", atom(entries.toArray(String[]::new)));
        cockpit.link("feed", LINK).start();

        cockpit.until(() -> alert("one").isPresent() && cockpit.quarantine().size() == 2);
        cockpit.until(() -> cockpit.health("feed").state() == LinkState.DOWN);
        assertThat(cockpit.quarantine())
                .extracting(Rejected::reason)
                .anyMatch(reason -> reason.contains("/4.cap") && reason.contains("404"));

        page("/3.cap", alert("three", "Alert", "", 3));
        cockpit.until(() -> alert("three").isPresent());
        cockpit.until(() -> cockpit.health("feed").state() == LinkState.LIVE);
        assertThat(cockpit.quarantine()).as("told once").hasSize(2);
        assertThat(asked).containsOnlyOnce("/1.cap", "/2.cap", "/4.cap");
    }
}
