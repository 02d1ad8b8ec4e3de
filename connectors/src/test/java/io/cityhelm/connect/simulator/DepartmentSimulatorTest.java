package io.cityhelm.connect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.DepartmentApi;
import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.pack.SmallCity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentSimulatorTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cyBvbmx5IQ==";

    private final HttpClient http = HttpClient.newHttpClient();
    private DepartmentSimulator simulator;
    private DepartmentApi api;

    @BeforeEach
    void start() throws Exception {
        simulator = DepartmentSimulator.start(
                SimulatorOptions.of(SmallCity.pack(), SECRET).withManualTime());
        api = new DepartmentApi();
    }

    @AfterEach
    void stop() {
        simulator.close();
        http.close();
    }

    @Test
    void every_example_of_the_api_fits_its_own_schema() {
        assertThat(api.schemas())
                .allSatisfy(schema -> assertThat(api.examples(schema))
                        .allSatisfy(example ->
                                assertThat(api.errors(schema, example)).isEmpty()));
    }

    @Test
    void what_the_simulator_sends_fits_the_api() throws Exception {
        simulator.advance(Duration.ofMinutes(3));
        String order = UUID.randomUUID().toString();
        HttpResponse<String> receipt = post(order);
        simulator.advance(Duration.ofMinutes(1));

        assertThat(receipt.statusCode()).isEqualTo(202);
        assertThat(api.errors("Receipt", receipt.body())).isEmpty();
        assertThat(api.errors("SamplePage", get("/v1/indicators/samples").body()))
                .isEmpty();
        assertThat(api.errors("EventPage", get("/v1/events").body())).isEmpty();
        assertThat(api.errors("UnitPage", get("/v1/units").body())).isEmpty();
        assertThat(api.errors("StockPage", get("/v1/stocks").body())).isEmpty();
        assertThat(api.errors("DepotPage", get("/v1/depots").body())).isEmpty();
        assertThat(api.errors("AnswerPage", get("/v1/orders/answers").body())).isEmpty();
        assertThat(api.errors("Problem", get("/v1/events?since=of-another-run").body()))
                .isEmpty();
        assertThat(get("/v1/events?since=of-another-run").statusCode()).isEqualTo(410);
    }

    @Test
    void every_path_of_the_api_is_served() throws Exception {
        assertThat(api.readable()).hasSize(8);
        for (String path : api.readable()) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void the_depots_of_one_seed_close_and_drive_alike_and_those_of_another_do_not() throws Exception {
        List<String> story = depots(2020);

        assertThat(depots(2020)).isEqualTo(story);
        assertThat(depots(31337)).isNotEqualTo(story);
        assertThat(story)
                .anyMatch(word -> word.startsWith("north closed"))
                .anyMatch(word -> word.startsWith("north open"))
                .filteredOn(word -> word.startsWith("truck"))
                .hasSizeGreaterThan(10)
                .allMatch(word -> word.startsWith("truck open"));
    }

    /** What the depots say in three quarters of an hour, look by look. */
    private List<String> depots(long seed) throws Exception {
        List<String> said = new ArrayList<>();
        try (DepartmentSimulator other = DepartmentSimulator.start(
                SimulatorOptions.of(SmallCity.pack(), SECRET).withManualTime().withSeed(seed))) {
            String since = "";
            for (int look = 0; look < 90; look++) {
                Map<?, ?> page = (Map<?, ?>) Json.read(http.send(
                                HttpRequest.newBuilder(URI.create(other.url() + "/v1/depots" + since))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
                for (Object each : (List<?>) page.get("items")) {
                    Map<?, ?> depot = (Map<?, ?>) each;
                    said.add(depot.get("depot") + " " + depot.get("status") + " " + depot.get("lon") + " "
                            + depot.get("lat"));
                }
                since = "?since=" + page.get("next");
                other.advance(Duration.ofSeconds(30));
            }
        }
        return said.stream().distinct().toList();
    }

    @Test
    void given_an_unchanged_page_when_asked_with_its_tag_then_304() throws Exception {
        HttpResponse<String> first = get("/v1/units");
        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(URI.create(simulator.url() + "/v1/units"))
                        .header(
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void samples_come_in_pages_and_then_only_what_changed() throws Exception {
        List<Map<?, ?>> pages = new ArrayList<>();
        String token = "";
        do {
            pages.add((Map<?, ?>)
                    Json.read(get("/v1/indicators/samples?limit=50" + token).body()));
            token = "&since=" + pages.getLast().get("next");
        } while (Boolean.TRUE.equals(pages.getLast().get("more")));
        Map<?, ?> idle = (Map<?, ?>)
                Json.read(get("/v1/indicators/samples?limit=50" + token).body());
        simulator.advance(Duration.ofSeconds(11));
        Map<?, ?> later = (Map<?, ?>)
                Json.read(get("/v1/indicators/samples?limit=2000" + token).body());

        assertThat(pages.size()).isGreaterThan(3);
        assertThat((List<?>) idle.get("items")).isEmpty();
        // delay and chlorine at 1 city, 2 districts, 4 streets; cases at 31 nodes
        assertThat((List<?>) later.get("items")).hasSize(7 + 7 + 31);
    }

    @Test
    void the_same_seed_tells_the_same_story() throws Exception {
        SimulatorOptions options = SimulatorOptions.of(SmallCity.pack(), SECRET)
                .withManualTime()
                .withFirstEvent(Optional.of("leak"), Optional.of(SmallCity.EAST));
        try (DepartmentSimulator one = DepartmentSimulator.start(options);
                DepartmentSimulator two = DepartmentSimulator.start(options)) {
            one.advance(Duration.ofMinutes(5));
            two.advance(Duration.ofMinutes(5));
            List<?> first = events(one);
            assertThat(titles(first)).isEqualTo(titles(events(two)));
            assertThat(first).hasSize(8);
            Map<?, ?> notable = (Map<?, ?>) first.getFirst();
            assertThat(notable.get("category")).isEqualTo("leak");
            assertThat(notable.get("grade")).isEqualTo(2);
            assertThat((Double) notable.get("lon")).isBetween(120.4, 120.8);
            assertThat((String) notable.get("address")).contains("街道").contains("社区");
        }
    }

    @Test
    void an_order_is_answered_stage_by_stage_in_half_a_minute_and_a_vehicle_goes() throws Exception {
        String order = UUID.randomUUID().toString();
        assertThat(post(order).statusCode()).isEqualTo(202);
        simulator.advance(Duration.ofSeconds(12));
        assertThat(get("/v1/units").body())
                .contains("\"order\":\"" + order + "\"")
                .contains("en-route")
                .contains("\"load\":1.0");
        assertThat(api.errors("UnitPage", get("/v1/units").body())).isEmpty();
        simulator.advance(Duration.ofSeconds(28));

        List<Map<?, ?>> answers = items(get("/v1/orders/answers").body());
        assertThat(answers)
                .extracting(a -> (Object) ((Map<?, ?>) a.get("payload")).get("stage"))
                .containsExactly("read", "accepted", "in-progress", "done");
        Signer signer = new Signer(Secret.of(SECRET));
        assertThat(answers)
                .allSatisfy(a -> assertThat(signer.isGenuine(
                                new Signature((String) a.get("id"), ((Number) a.get("timestamp")).longValue(), (String)
                                        a.get("signature")),
                                Json.canonical(a.get("payload"))))
                        .isTrue());
    }

    @Test
    void a_department_that_asks_for_more_time_says_so_as_the_api_writes_it_and_waits_for_the_word() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.ASKS_EXTENSION), 1);
        String order = UUID.randomUUID().toString();
        post(order);
        simulator.advance(Duration.ofMinutes(2));

        String page = get("/v1/orders/answers").body();
        assertThat(api.errors("StockPage", get("/v1/stocks").body())).isEmpty();
        assertThat(api.errors("DepotPage", get("/v1/depots").body())).isEmpty();
        assertThat(api.errors("AnswerPage", page)).isEmpty();
        assertThat(items(page))
                .extracting(a -> (Object) ((Map<?, ?>) a.get("payload")).get("stage"))
                .containsExactly("read", "accepted", "in-progress", null);
        assertThat(items(page).getLast().get("payload").toString()).contains("extension");
    }

    @Test
    void the_same_order_again_has_the_same_receipt_and_one_effect() throws Exception {
        String order = UUID.randomUUID().toString();
        String first = post(order).body();
        String second = post(order).body();

        assertThat(second).isEqualTo(first);
        assertThat(simulator.effects(order)).isEqualTo(1);
    }

    @Test
    void an_order_with_a_wrong_signature_is_refused() throws Exception {
        String order = UUID.randomUUID().toString();
        HttpResponse<String> answer = send(order, new Signer(Secret.of("another secret")), Instant.now());
        HttpResponse<String> old =
                send(order, new Signer(Secret.of(SECRET)), Instant.now().minusSeconds(3600));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(old.statusCode()).isEqualTo(401);
        assertThat(simulator.effects(order)).isZero();
    }

    @Test
    void it_misbehaves_when_told_over_http() throws Exception {
        HttpResponse<String> told = http.send(
                HttpRequest.newBuilder(URI.create(simulator.url() + "/sim/misbehave"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"modes\": [\"errors\"]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(get("/v1/units").statusCode()).isEqualTo(500);
        simulator.misbehave(Set.of(), 1);
        assertThat(get("/v1/units").statusCode()).isEqualTo(200);
    }

    @Test
    void its_warnings_are_cap_with_a_chinese_identifier_and_an_update() throws Exception {
        simulator.advance(Duration.ofMinutes(3));
        List<CapAlert> alerts =
                new CapReader().read(get("/v1/cap").body().getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(alerts).extracting(CapAlert::type).containsExactly("Alert", "Update");
        assertThat(alerts.getFirst().identifier()).hasSize(31);
        assertThat(alerts.getLast().references())
                .containsExactly(alerts.getFirst().identifier());
        assertThat(alerts.getLast().infos().getFirst().areas().getFirst().polygons())
                .isNotEmpty();
    }

    private List<?> events(DepartmentSimulator of) throws Exception {
        return (List<?>) ((Map<?, ?>) Json.read(http.send(
                                HttpRequest.newBuilder(URI.create(of.url() + "/v1/events"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()))
                .get("items");
    }

    private static List<?> titles(List<?> events) {
        return events.stream().map(event -> ((Map<?, ?>) event).get("title")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> items(String page) throws Exception {
        return (List<Map<?, ?>>) ((Map<?, ?>) Json.read(page)).get("items");
    }

    @Test
    void
            a_warning_that_is_no_cap_or_not_signed_is_refused_with_words_and_one_that_is_taken_gets_the_documented_receipt()
                    throws Exception {
        String identifier = "99010041600100_20261122200000_0";
        String cap = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>" + identifier
                + "</identifier><sender>a@b</sender><sent>2026-11-22T20:00:00+08:00</sent><status>Actual</status>"
                + "<msgType>Alert</msgType><scope>Public</scope><info><event>x</event></info></alert>";

        assertThat(warn(identifier, cap, new Signature(identifier, Instant.now().getEpochSecond(), "v1,bm8="))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> unreadable = warn(identifier, "<alert/>");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(api.errors("Problem", unreadable.body())).isEmpty();
        assertThat(warn("another", cap).statusCode()).isEqualTo(422);
        HttpResponse<String> taken = warn(identifier, cap);
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(api.errors("WarningReceipt", taken.body())).isEmpty();
        assertThat(warn(identifier, cap).body()).isEqualTo(taken.body());
        assertThat(new CapReader().read(get("/v1/cap").body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(CapAlert::identifier)
                .contains(identifier);
    }

    private HttpResponse<String> warn(String key, String cap) throws Exception {
        return warn(key, cap, new Signer(Secret.of(SECRET)).sign(key, Instant.now(), cap));
    }

    private HttpResponse<String> warn(String key, String cap, Signature signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/v1/cap"))
                .header("Idempotency-Key", key)
                .header("webhook-id", signature.id())
                .header("webhook-timestamp", String.valueOf(signature.timestamp()))
                .header("webhook-signature", signature.signature())
                .POST(HttpRequest.BodyPublishers.ofString(cap))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String order) throws Exception {
        return send(order, new Signer(Secret.of(SECRET)), Instant.now());
    }

    private HttpResponse<String> send(String order, Signer signer, Instant at) throws Exception {
        String body = Json.write(Json.object(
                "id",
                order,
                "number",
                "20200101-0001",
                "department",
                "fire",
                "kind",
                "dispatch",
                "text",
                "去",
                "issuer",
                "990101",
                "incident",
                Map.of("id", UUID.randomUUID().toString()),
                "place",
                Map.of("lon", 120.1, "lat", 30.1, "jurisdiction", "990101"),
                "issuedAt",
                at.toString(),
                "windows",
                Map.of("deliver", 60, "accept", 300, "done", 3600)));
        assertThat(api.errors("Order", body)).isEmpty();
        Signature signature = signer.sign(order, at, body);
        return http.send(
                HttpRequest.newBuilder(URI.create(simulator.url() + "/v1/orders"))
                        .header("Idempotency-Key", order)
                        .header("webhook-id", signature.id())
                        .header("webhook-timestamp", String.valueOf(signature.timestamp()))
                        .header("webhook-signature", signature.signature())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(simulator.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
