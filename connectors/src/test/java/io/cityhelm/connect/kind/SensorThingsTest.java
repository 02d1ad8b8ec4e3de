package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.SmallCity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Answers in the form of OGC 18-088, from a server that is asked as the standard says. */
class SensorThingsTest {

    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);

    /** The unit stands with the stream, the district with the place of the thing. */
    private static final String OBSERVATIONS = """
        kind: sensorthings
        yields: samples
        url: ${env:URL}/v1.1
        every: 0.2
        sensorthings: {filter: "Datastream/ObservedProperty/name eq 'delay'", page: 2, back: 600, overlap: 60}
        map:
          record: |-
            {
              "id": $string(`@iot.id`),
              "indicator": Datastream.ObservedProperty.name,
              "jurisdiction": Datastream.Thing.Locations[0].properties.district,
              "value": Datastream.unitOfMeasurement.symbol = "min" ? result : result / 60,
              "at": $split(phenomenonTime, "/")[0]
            }
        """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String target = URLDecoder.decode(request.getTarget().replace("+", "%2B"), StandardCharsets.UTF_8);
                asked.add(target);
                return pages.entrySet().stream()
                        .filter(page -> target.startsWith(page.getKey()))
                        .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                        .map(page ->
                                new MockResponse.Builder().body(page.getValue()).build())
                        .orElse(new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
        other.start();
        cockpit = new Cockpit(folder).set("URL", server.url("/").toString().replaceAll("/$", ""));
    }

    private Optional<Unit> unit(String id) {
        return cockpit.units().units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
        other.close();
    }

    private static String observation(int id, String time, double result, String unit) {
        return """
            {"@iot.id": %d, "@iot.selfLink": "x", "phenomenonTime": "%s", "resultTime": null, "result": %s,
             "Datastream": {"@iot.id": 1, "unitOfMeasurement": {"name": "n", "symbol": "%s", "definition": "d"},
               "ObservedProperty": {"@iot.id": 3, "name": "delay"},
               "Thing": {"@iot.id": 5, "name": "gate", "Locations": [{"@iot.id": 6, "encodingType": "application/geo+json",
                 "properties": {"district": "990101"}, "location": {"type": "Point", "coordinates": [120.1, 30.1]}}]}}}
            """.formatted(id, time, result, unit);
    }

    private static String page(String next, String... values) {
        String link = next.isEmpty() ? "" : ", \"@iot.nextLink\": \"" + next + "\"";
        return "{\"value\": [" + String.join(",", values) + "]" + link + "}";
    }

    private double latest() {
        return cockpit.samples().latest(KEY).map(Sample::value).orElse(0.0);
    }

    @Test
    void observations_are_read_page_by_page_and_then_from_the_newest_on() throws Exception {
        String first = observation(1, now.minusSeconds(300).toString(), 1.5, "min");
        String span = now.minusSeconds(200) + "/" + now.minusSeconds(100);
        pages.put(
                "/v1.1/Observations?$top=2",
                page(
                        server.url("/") + "v1.1/Observations?$skipFilter=(id gt 2)&$top=2",
                        first,
                        observation(2, span, 90, "s")));
        pages.put(
                "/v1.1/Observations?$skipFilter=(id gt 2)&$top=2",
                page("", observation(3, now.minusSeconds(90).toString(), 120, "s")));
        cockpit.link("things", OBSERVATIONS).start();
        cockpit.until(() -> latest() == 2);

        assertThat(asked.getFirst())
                .contains("$orderby=phenomenonTime asc", "$expand=Datastream($expand=Thing($expand=Locations)")
                .endsWith(" and (Datastream/ObservedProperty/name eq 'delay')");
        Instant from = Instant.parse(asked.getFirst().replaceAll(".*phenomenonTime ge ([^ ]+) and.*", "$1"));
        assertThat(from).isBetween(now.minusSeconds(605), now.minusSeconds(500));
        cockpit.until(() -> asked.size() > 4);
        assertThat(asked.getLast()).doesNotContain("ge " + from);
        assertThat(asked.stream().filter(each -> each.contains("ge " + now.minusSeconds(150))))
                .as("from the newest on, less what may come late")
                .isNotEmpty();
        assertThat(cockpit.samples().accepted()).as("none is taken twice").isEqualTo(3);

        pages.put(
                "/v1.1/Observations?$top=2",
                page(
                        "",
                        first,
                        observation(4, now.minusSeconds(120).toString(), 3, "min"),
                        observation(5, now.toString(), 4, "min")));
        cockpit.until(() -> latest() == 4);
        assertThat(cockpit.samples().accepted())
                .as("with the one that came late")
                .isEqualTo(5);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void a_page_that_leads_to_another_host_ends_there() throws Exception {
        pages.put(
                "/v1.1/Observations",
                page(other.url("/v1.1/Observations?$skip=1").toString(), observation(1, now.toString(), 1.5, "min")));
        cockpit.link("things", OBSERVATIONS).start();

        cockpit.until(() -> cockpit.health("things").state() == LinkState.BROKEN);
        assertThat(other.getRequestCount()).isZero();
        assertThat(latest()).as("what came with it is good").isEqualTo(1.5);

        pages.put("/v1.1/Observations", page("", observation(2, now.toString(), 2.5, "min")));
        cockpit.until(() -> cockpit.health("things").state() == LinkState.LIVE);
    }

    @Test
    void pages_that_lead_round_in_a_circle_end() throws Exception {
        pages.put("/v1.1/Observations", page("/v1.1/Observations?$skip=1", observation(1, now.toString(), 1.5, "min")));
        cockpit.link("things", OBSERVATIONS).start();

        cockpit.until(() -> cockpit.health("things").state() == LinkState.BROKEN);
        assertThat(asked.size()).isLessThan(20);
    }

    @Test
    void what_is_no_answer_of_the_standard_goes_to_quarantine_with_its_reason() throws Exception {
        pages.put("/v1.1/Observations", "{\"code\": 500, \"type\": \"error\", \"message\": \"no\"}");
        cockpit.link("things", OBSERVATIONS).start();

        cockpit.until(() -> cockpit.health("things").state() == LinkState.BROKEN);
        assertThat(cockpit.quarantine().getFirst().raw()).contains("\"message\"");
    }

    @Test
    void things_come_with_their_places_and_the_newest_of_each_stream() throws Exception {
        pages.put("/v1.1/Things", """
            {"value": [{"@iot.id": "engine 1", "name": "engine",
              "Locations": [{"location": {"type": "Point", "coordinates": [120.1, 30.2]}}],
              "Datastreams": [{"Observations": [{"phenomenonTime": "%s", "result": true}],
                "Observations@iot.nextLink": "http://elsewhere.test/"}]}]}
            """.formatted(now));
        cockpit.link("things", """
            kind: sensorthings
            yields: units
            url: ${env:URL}/v1.1
            every: 0.2
            sensorthings: {read: things}
            map:
              record: |-
                {"id": `@iot.id`, "name": name, "kind": "engine", "department": "fire", "status": "available",
                 "lon": Locations[0].location.coordinates[0], "lat": Locations[0].location.coordinates[1],
                 "at": Datastreams[0].Observations[0].phenomenonTime}
            """).start();

        cockpit.until(() -> unit("engine 1").isPresent());
        assertThat(unit("engine 1").orElseThrow().place().lat()).isEqualTo(30.2);
        assertThat(asked.getFirst()).contains("$expand=Locations,Datastreams(");
        assertThat(cockpit.quarantine()).isEmpty();
    }
}
