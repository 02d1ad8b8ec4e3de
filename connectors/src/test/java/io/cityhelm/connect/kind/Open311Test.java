package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.situation.Versioned;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of citizens in the forms that GeoReport v2 has for them. */
class Open311Test {

    private static final String LINK = """
        kind: open311
        yields: events
        url: ${env:URL}/open311/v2
        every: 0.2
        jurisdiction: "990101"
        open311:
          jurisdiction-id: city.example
          api-key: ${env:KEY}
          page-size: 2
          overlap: 60
          grade: 3
        codes:
          services:
            values: {"001": cracked-road, "042": broken-light}
        """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private volatile Function<String, String> answers = target -> "[]";
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String target = URLDecoder.decode(request.getTarget(), StandardCharsets.UTF_8);
                asked.add(target);
                return new MockResponse.Builder().body(answers.apply(target)).build();
            }
        });
        server.start();
        cockpit = new Cockpit(folder)
                .set("URL", server.url("/").toString().replaceAll("/$", ""))
                .set("KEY", "geheim-311");
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    private String request(int id, String status, String code, int ago) {
        return """
            {"service_request_id": %d, "status": "%s", "status_notes": null, "service_name": "Road", "service_code": %s,
             "description": "A crack", "agency_responsible": null, "service_notice": "", "requested_datetime": "%s",
             "updated_datetime": "%s", "expected_datetime": null, "address": "8 Long Road", "address_id": 545483,
             "zipcode": 94122, "lat": null, "long": "", "media_url": null}
            """.formatted(id, status, code, now.minusSeconds(7200), now.minusSeconds(ago));
    }

    private Optional<Alert> alert(String id) throws Exception {
        return cockpit.ledger().situation().alert(AlertKey.of("citizens", id)).map(Versioned::state);
    }

    @Test
    void a_request_becomes_an_event_and_one_that_is_closed_ends_it() throws Exception {
        answers = target -> target.endsWith("page=1")
                ? "[" + request(1, "open", "\"001\"", 300) + "," + request(2, "open", "\"042\"", 200) + "]"
                : target.endsWith("page=2") ? "[" + request(3, "closed", "\"001\"", 100) + "]" : "{}";
        cockpit.link("citizens", LINK).start();
        cockpit.until(() -> alert("2").isPresent() && asked.size() > 2);

        Alert first = alert("1").orElseThrow();
        assertThat(first.content().category()).isEqualTo("cracked-road");
        assertThat(first.content().grade()).isEqualTo(Grade.III);
        assertThat(first.content().place().address()).isEqualTo("8 Long Road");
        assertThat(alert("3"))
                .as("one that was closed before anybody here knew")
                .isEmpty();
        assertThat(asked.getFirst())
                .startsWith("/open311/v2/requests.json?jurisdiction_id=city.example&api_key=geheim-311&updated_after=")
                .endsWith("&page_size=2&page=1");
        assertThat(asked.get(1)).isEqualTo(asked.getFirst().replace("page=1", "page=2"));

        answers = target -> "[" + request(1, "closed", "\"001\"", 10) + "]";
        cockpit.until(() -> alert("1").filter(alert -> alert.state().isEnded()).isPresent());
        assertThat(asked).anyMatch(target -> target.contains("updated_after=" + now.minusSeconds(160)));
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void a_service_that_the_table_does_not_have_is_rejected_unless_there_is_a_category_for_all_others()
            throws Exception {
        answers = target -> "[" + request(7, "open", "900", 300) + "]";
        cockpit.link("citizens", LINK).start();
        cockpit.until(() -> !cockpit.quarantine().isEmpty());
        assertThat(cockpit.quarantine().getFirst().reason()).contains("900");
        cockpit.stopLinks();

        cockpit.link("citizens", LINK + "    otherwise: other\n").start();
        cockpit.until(() -> alert("7").isPresent());
        assertThat(alert("7").orElseThrow().content().category()).isEqualTo("other");
    }

    @Test
    void xml_is_read_as_json_is() throws Exception {
        answers = target ->
                """
                <?xml version="1.0" encoding="utf-8"?>
                <service_requests><request><service_request_id>638344</service_request_id><status>open</status>
                <status_notes/><service_name>Sidewalk and Curb Issues</service_name><service_code>042</service_code>
                <description></description><requested_datetime>%s</requested_datetime>
                <updated_datetime>%s</updated_datetime><address>8TH AVE and JUDAH ST</address>
                <lat>30.1</lat><long>120.1</long><media_url/></request></service_requests>
                """.formatted(now.minusSeconds(500), now.minusSeconds(400)).stripLeading();
        cockpit.link("citizens", LINK.replace("every", "format: xml\nevery")).start();

        cockpit.until(() -> alert("638344").isPresent());
        assertThat(alert("638344").orElseThrow().content().place().point().lat())
                .isEqualTo(30.1);
        assertThat(asked.getFirst()).startsWith("/open311/v2/requests.xml?");
        assertThat(cockpit.quarantine()).isEmpty();
        answers = target -> "<service_requests/>";
        int before = asked.size();
        cockpit.until(() -> asked.size() > before + 2);
        assertThat(cockpit.health("citizens").state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void a_server_that_knows_no_pages_is_asked_twice_and_no_more() throws Exception {
        answers = target -> "[" + request(1, "open", "\"001\"", 300) + "," + request(2, "open", "\"042\"", 200) + "]";
        cockpit.link("citizens", LINK.replace("every: 0.2", "every: 3600")).start();

        cockpit.until(() -> alert("2").isPresent() && asked.size() == 2);
        cockpit.until(() -> cockpit.health("citizens").state() == LinkState.LIVE);
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_key_is_never_told() throws Exception {
        answers = target -> "{\"error\": \"403\"}";
        cockpit.link("citizens", LINK).start();
        cockpit.until(() -> cockpit.health("citizens").state() == LinkState.BROKEN);

        assertThat(cockpit.health("citizens").toString()).doesNotContain("geheim-311");
        assertThat(cockpit.quarantine().toString()).doesNotContain("geheim-311");
    }
}
