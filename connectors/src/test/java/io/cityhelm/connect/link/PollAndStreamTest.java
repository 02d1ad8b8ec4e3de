package io.cityhelm.connect.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links that bring data in, against a server that answers as each test says. */
class PollAndStreamTest {

    private static final String POLL = """
        kind: http-poll
        yields: samples
        url: ${env:URL}/feed?x=1
        every: 0.2
        """;
    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<MockResponse> answers = new LinkedBlockingQueue<>();
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse next = answers.poll();
                return next != null ? next : page("[]", "end", false).build();
            }
        });
        server.start();
        cockpit = new Cockpit(folder);
        cockpit.set("URL", server.url("/").toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    private static MockResponse.Builder page(String items, String next, boolean more) {
        return new MockResponse.Builder()
                .body("{\"items\": " + items + ", \"next\": \"" + next + "\", \"more\": " + more + "}");
    }

    private static String sample(double value, Instant at) {
        return "{\"id\": \"1\", \"indicator\": \"delay\", \"jurisdiction\": \"990101\", \"value\": " + value
                + ", \"at\": \"" + at + "\"}";
    }

    private RecordedRequest request() throws Exception {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    @Test
    void the_token_of_a_page_goes_with_the_next_question_and_the_tag_with_the_same_one() throws Exception {
        answers.add(page("[]", "t 1", true).build());
        answers.add(page("[]", "t 1", false).addHeader("ETag", "\"a\"").build());
        answers.add(new MockResponse.Builder().code(304).build());
        cockpit.link("poll", POLL).start();

        assertThat(request().getTarget()).isEqualTo("/feed?x=1");
        assertThat(request().getTarget()).isEqualTo("/feed?x=1&since=t+1");
        RecordedRequest third = request();
        assertThat(third.getTarget()).isEqualTo("/feed?x=1&since=t+1");
        assertThat(third.getHeaders().get("If-None-Match")).isEqualTo("\"a\"");
        RecordedRequest fourth = request();
        assertThat(fourth.getHeaders().get("If-None-Match")).isEqualTo("\"a\"");
        assertThat(cockpit.health("poll").state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void a_token_that_is_gone_is_dropped() throws Exception {
        answers.add(page("[]", "old", false).build());
        answers.add(new MockResponse.Builder().code(410).build());
        cockpit.link("poll", POLL).start();

        assertThat(request().getTarget()).doesNotContain("since");
        assertThat(request().getTarget()).contains("since=old");
        assertThat(request().getTarget()).doesNotContain("since");
    }

    @Test
    void what_presses_makes_it_ask_more_often_from_where_it_was_and_ends_by_itself() throws Exception {
        answers.add(page("[]", "t1", false).build());
        cockpit.link("poll", POLL.replace("every: 0.2", "every: 3600\nfastest: 0.2\ndepartments: [fire]"))
                .start();
        assertThat(request().getTarget()).doesNotContain("since");
        cockpit.until(() -> cockpit.health("poll").state() == LinkState.LIVE);
        cockpit.press("health", Duration.ofMillis(10));
        assertThat(cockpit.health("poll").quickened())
                .as("of another department")
                .isEmpty();
        assertThat(server.takeRequest(500, TimeUnit.MILLISECONDS)).isNull();

        cockpit.press("fire", Duration.ofMillis(10));
        assertThat(request().getTarget()).as("nothing is read twice").endsWith("since=t1");
        for (int i = 0; i < 4; i++) {
            assertThat(request().getTarget()).endsWith("since=end");
        }
        assertThat(cockpit.health("poll").quickened())
                .as("no more often than the other side bears")
                .contains(Duration.ofMillis(200));
        assertThat(cockpit.health("poll").reconnects()).isZero();

        cockpit.press("fire", null);
        assertThat(cockpit.health("poll").quickened()).isEmpty();
        // one may have been on its way
        while (server.takeRequest(600, TimeUnit.MILLISECONDS) != null) {
            assertThat(server.getRequestCount()).isLessThan(100);
        }
        int asked = server.getRequestCount();
        assertThat(server.takeRequest(1, TimeUnit.SECONDS)).isNull();
        assertThat(server.getRequestCount()).isEqualTo(asked);
    }

    @Test
    void a_bad_record_goes_to_quarantine_and_the_rest_goes_on() throws Exception {
        Instant now = Instant.now();
        List<String> records = new ArrayList<>(List.of(
                sample(1.1, now.minusSeconds(3)),
                sample(1.2, now.minusSeconds(2)).replace("delay", "no-such-indicator"),
                sample(1.3, now.minusSeconds(1)).replace("990101", "123456"),
                "17",
                sample(1.4, now).replace("1.4", "\"high\""),
                sample(1.5, now.plusSeconds(7200)),
                sample(1.6, now)));
        answers.add(page(records.toString(), "t", false).build());
        cockpit.link("poll", POLL).start();
        cockpit.until(() -> cockpit.samples().accepted() == 2);

        assertThat(cockpit.samples().latest(KEY).orElseThrow().value()).isEqualTo(1.6);
        assertThat(cockpit.quarantine()).hasSize(5).allSatisfy(r -> {
            assertThat(r.connector()).isEqualTo("poll");
            assertThat(r.reason()).isNotBlank();
        });
        cockpit.until(() ->
                cockpit.health("poll").rejected() == 5 && cockpit.health("poll").accepted() == 2);
    }

    @Test
    void nothing_but_bad_records_is_a_broken_link() throws Exception {
        answers.add(page("[1, 2, 3, 4, 5, 6]", "t", false).build());
        cockpit.link("poll", POLL).start();

        cockpit.until(() -> cockpit.health("poll").state() == LinkState.BROKEN);
        answers.add(page("[" + sample(1, Instant.now()) + "]", "u", false).build());
        cockpit.until(() -> cockpit.health("poll").state() == LinkState.LIVE);
    }

    @Test
    void every_sort_of_failure_passes_and_the_link_lives_again() throws Exception {
        answers.add(new MockResponse.Builder().code(500).build());
        answers.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        answers.add(new MockResponse.Builder().body("{\"items\": [").build());
        answers.add(page("[]", "late", false).headersDelay(1, TimeUnit.SECONDS).build());
        answers.add(page("[" + sample(1.7, Instant.now()) + "]", "t", false).build());
        cockpit.link("poll", POLL).start();
        cockpit.until(() -> cockpit.samples().latest(KEY).isPresent());

        assertThat(cockpit.quarantine()).hasSize(1);
        assertThat(cockpit.quarantine().getFirst().raw()).isEqualTo("{\"items\": [");
        cockpit.until(() -> cockpit.health("poll").state() == LinkState.LIVE);
    }

    @Test
    void a_place_in_another_datum_is_converted_at_the_edge() throws Exception {
        LonLat real = new LonLat(120.1, 30.1);
        LonLat shifted = Datum.BD09.fromWgs84(real);
        answers.add(page(
                        "[{\"id\": \"u\", \"name\": \"u\", \"kind\": \"k\", \"department\": \"fire\","
                                + " \"status\": \"en-route\", \"lon\": " + shifted.lon() + ", \"lat\": "
                                + shifted.lat() + ", \"at\": \"2020-11-22T08:00:00+08:00\"}]",
                        "t",
                        false)
                .build());
        cockpit.link("poll", POLL.replace("samples", "units") + "datum: bd09\n").start();
        cockpit.until(() -> !cockpit.units().units().isEmpty());

        assertThat(shifted.metresTo(real)).isGreaterThan(500);
        assertThat(cockpit.units().units().getFirst().place().metresTo(real)).isLessThan(1);
    }

    @Test
    void a_depot_is_where_and_as_its_latest_sound_word_says_and_an_absurd_one_goes_to_quarantine() throws Exception {
        Instant now = Instant.now();
        String good = depot("closed", "120.12", now.minusSeconds(60));
        List<String> records = List.of(
                good,
                good,
                depot("open", "120.11", now.minusSeconds(90)),
                depot("open", "121.9", now),
                depot("open", "\"east\"", now),
                depot("open", "1e999", now),
                depot("on-fire", "120.13", now),
                depot("open", "120.13", now.plusSeconds(7200)),
                depot("open", "120.13", now).replace("north", "nowhere"),
                depot("open", "120.13", now).replace("\"lat\": 30.1,", ""),
                depot("open", "120.13", now).replace("\"at\"", "\"when\""));
        answers.add(page(records.toString(), "t", false).build());
        cockpit.link("depots", POLL.replace("samples", "depots")).start();
        cockpit.until(() -> cockpit.health("depots").rejected() == 8
                && !cockpit.depots().sightings().isEmpty());

        assertThat(cockpit.depots().sightings())
                .containsExactly(
                        new DepotSighting("north", DepotStatus.CLOSED, new LonLat(120.12, 30.1), now.minusSeconds(60)));
        assertThat(cockpit.quarantine())
                .extracting(Rejected::reason)
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("outside the city"),
                        reason -> assertThat(reason).contains("lon").contains("east"),
                        reason -> assertThat(reason).contains("lon").contains("Infinity"),
                        reason -> assertThat(reason).contains("status").contains("on-fire"),
                        reason -> assertThat(reason).contains("future"),
                        reason -> assertThat(reason).contains("no depot").contains("nowhere"),
                        reason -> assertThat(reason).contains("lat").contains("missing"),
                        reason -> assertThat(reason).contains("at").contains("missing"));

        answers.add(page("[" + depot("open", "120.13", now) + "]", "u", false).build());
        cockpit.until(() -> cockpit.depots().of("north") == DepotStatus.OPEN);
    }

    private static String depot(String status, String lon, Instant at) {
        return "{\"depot\": \"north\", \"status\": \"" + status + "\", \"lon\": " + lon + ", \"lat\": 30.1, \"at\": \""
                + at + "\"}";
    }

    @Test
    void a_source_with_words_of_its_own_is_mapped() throws Exception {
        answers.add(new MockResponse.Builder()
                .body("{\"rows\": [{\"zb\": \"delay\", \"qh\": 990101, \"sz\": \"1.9\"}], \"sj\": \"" + Instant.now()
                        + "\"}")
                .build());
        String map = """
            map:
              items: '$map(rows, function($r) { $merge([$r, {"sj": $$.sj}]) })'
              record: '{"indicator": zb, "jurisdiction": $string(qh), "value": $number(sz), "at": sj}'
            """;
        cockpit.link("poll", POLL + map).start();
        cockpit.until(() -> cockpit.samples().latest(KEY).isPresent());

        assertThat(cockpit.samples().latest(KEY).orElseThrow().value()).isEqualTo(1.9);
    }

    @Test
    void a_stream_comes_back_with_the_id_of_the_last_record_that_it_took() throws Exception {
        answers.add(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(": hello\n\nid: 41\ndata: " + sample(1.1, Instant.now().minusSeconds(5))
                        + "\n\nid: 42\ndata: {broken\n\n")
                .build());
        answers.add(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body("id: 43\ndata: " + sample(1.2, Instant.now()) + "\n\n")
                .build());
        cockpit.link("stream", POLL.replace("http-poll", "sse")).start();
        cockpit.until(() -> cockpit.samples().accepted() == 2);

        assertThat(request().getHeaders().get("Last-Event-ID")).isNull();
        assertThat(request().getHeaders().get("Last-Event-ID")).isEqualTo("42");
        assertThat(cockpit.quarantine()).hasSize(1);
        assertThat(cockpit.health("stream").reconnects()).isPositive();
    }

    @Test
    void cap_files_in_a_directory_are_taken_once_and_drills_are_not_live() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("cap"));
        Files.writeString(inbox.resolve("1.xml"), cap("one", "Actual", "Alert", ""));
        Files.writeString(inbox.resolve("2.xml"), cap("two", "Exercise", "Alert", ""));
        Files.writeString(inbox.resolve("3.cap"), "<!DOCTYPE x><x/>");
        Files.writeString(inbox.resolve("notes.txt"), "nothing");
        cockpit.set("INBOX", inbox)
                .link("cap", "kind: cap-directory\ndirectory: ${env:INBOX}\nevery: 0.2\n")
                .start();
        cockpit.until(() ->
                raised().equals(List.of("cap:one")) && cockpit.quarantine().size() == 2);
        assertThat(cockpit.quarantine()).anyMatch(r -> r.reason().contains("Exercise"));

        Files.writeString(inbox.resolve("4.xml"), cap("four", "Actual", "Update", "a@b,one,2020-06-01T08:00:00+08:00"));
        cockpit.until(() -> raised().equals(List.of("cap:four")));
        Files.writeString(
                inbox.resolve("5.xml"), cap("five", "Actual", "Cancel", "a@b,four,2020-06-01T08:00:00+08:00"));
        cockpit.until(() -> raised().isEmpty());

        assertThat(cockpit.quarantine()).hasSize(2);
        assertThat(cockpit.health("cap").state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void an_area_over_two_districts_belongs_to_the_city_and_one_inside_a_street_to_what_holds_it() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("cap"));
        Map<String, String> polygons = Map.of(
                "wide", "30.1,120.1 30.1,120.7 30.2,120.7 30.1,120.1",
                "small", "30.05,120.02 30.05,120.03 30.06,120.03 30.05,120.02");
        for (Map.Entry<String, String> area : polygons.entrySet()) {
            Files.writeString(
                    inbox.resolve(area.getKey() + ".xml"),
                    cap(area.getKey(), "Actual", "Alert", "")
                            .replace("30.1,120.1 30.1,120.2 30.2,120.2 30.1,120.1", area.getValue()));
        }
        cockpit.set("INBOX", inbox)
                .link("cap", "kind: cap-directory\ndirectory: ${env:INBOX}\n")
                .start();
        cockpit.until(() -> raised().size() == 2);

        Map<String, String> held = new java.util.HashMap<>();
        cockpit.ledger()
                .situation()
                .openAlerts()
                .forEach(alert -> held.put(
                        alert.state().key().value(),
                        alert.state().content().place().jurisdiction().value()));
        assertThat(held.get("cap:wide")).isEqualTo(SmallCity.CITY.value());
        assertThat(held.get("cap:small")).startsWith(SmallCity.WEST.value()).hasSizeGreaterThan(6);
    }

    private List<String> raised() throws Exception {
        return cockpit.ledger().situation().openAlerts().stream()
                .map(alert -> alert.state().key().value())
                .sorted()
                .toList();
    }

    private static String cap(String id, String status, String type, String references) {
        return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + id
                + "</identifier><sender>a@b</sender><sent>2020-06-01T08:00:00+08:00</sent><status>" + status
                + "</status><msgType>" + type + "</msgType><scope>Public</scope>"
                + (references.isEmpty() ? "" : "<references>" + references + "</references>")
                + "<info><event>暴雨</event><severity>Severe</severity><headline>暴雨</headline><area>"
                + "<areaDesc>甲区</areaDesc><polygon>30.1,120.1 30.1,120.2 30.2,120.2 30.1,120.1</polygon>"
                + "</area></info></alert>";
    }
}
