package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.source.BadSourceException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are dead, broken or meant badly: a sentence comes out, in time, and nothing is left behind. */
@Timeout(30)
class BadServicesTest {

    private static final String POINT =
            "{\"type\":\"Feature\",\"properties\":{\"n\":%d},\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.1,30.%d]}}";

    @TempDir
    private Path folder;

    private final MockWebServer web = new MockWebServer();
    private ServiceStand stand;

    @BeforeEach
    void start() throws IOException {
        web.start();
        stand = new ServiceStand(folder, ServiceStand.QUICK);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private String items() {
        return web.url("/collections/a/items").toString();
    }

    /** Answers each page of items by its offset. */
    private void pages(Function<Integer, MockResponse> page) {
        serve(request -> {
            String offset = request.getUrl().queryParameter("offset");
            return page.apply(offset == null ? 0 : Integer.parseInt(offset));
        });
    }

    private void serve(Function<RecordedRequest, MockResponse> answer) {
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer.apply(request);
            }
        });
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/geo+json")
                .body(body)
                .build();
    }

    private static MockResponse xml(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/xml")
                .body(body)
                .build();
    }

    private static MockResponse status(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    /** Two points from an offset on. */
    private static String page(int offset, String next, String more) {
        return "{\"type\":\"FeatureCollection\"" + more + ",\"links\":["
                + (next.isEmpty()
                        ? ""
                        : "{\"rel\":\"self\",\"href\":\"x\"},{\"rel\":\"next\",\"href\":\"" + next + "\"}")
                + "],\"features\":[" + POINT.formatted(offset, offset + 1) + ","
                + POINT.formatted(offset + 1, offset + 2)
                + "]}";
    }

    private BadSourceException refused(String address, String wanted) throws IOException {
        BadSourceException e = catchThrowableOfType(BadSourceException.class, () -> stand.run(address, wanted));
        assertThat(e).as("an import that must not succeed").isNotNull();
        assertThat(stand.left()).isEmpty();
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(Messages.in(locale).sentence(e.refusal()))
                    .doesNotContain("{", "Exception")
                    .hasSizeGreaterThan(8);
        }
        return e;
    }

    private String rule(String address) throws IOException {
        return refused(address, "").refusal().rule();
    }

    @Test
    void pages_come_one_after_the_other_and_their_records_are_counted_through() throws Exception {
        pages(offset -> switch (offset) {
            case 0 -> json(page(0, "?offset=2", ",\"numberMatched\":5"));
            case 2 -> json(page(2, "/collections/a/items?offset=4", ""));
            default -> json("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null}]}");
        });

        ImportReport report = stand.run(items(), "");

        assertThat(report.layer().features()).isEqualTo(4);
        assertThat(report.rejected())
                .singleElement()
                .satisfies(note -> assertThat(note.number()).isEqualTo(5));
        assertThat(stand.left()).hasSize(1);
    }

    @Test
    void a_dead_server_costs_a_moment_and_a_sentence() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(rule("http://127.0.0.1:" + port + "/wfs")).isEqualTo("layer.web-unreachable");
        assertThat(rule("http://no-such-host.invalid/ogcapi")).isEqualTo("layer.web-no-host");
    }

    @Test
    void a_server_that_never_answers_is_given_up() throws Exception {
        serve(_ -> new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        Instant begin = Instant.now();

        assertThat(rule(items())).isEqualTo("layer.web-silent");

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_server_that_trickles_is_given_up_within_the_time_of_an_answer() throws Exception {
        byte[] large = new byte[100_000];
        serve(_ -> new MockResponse.Builder()
                .body(new String(large, StandardCharsets.US_ASCII))
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());
        Instant begin = Instant.now();

        assertThat(rule(items())).isEqualTo("layer.web-silent");

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void a_server_that_dies_in_the_middle_leaves_nothing_half_imported() throws Exception {
        pages(offset -> offset == 0
                ? json(page(0, "?offset=2", ""))
                : json(page(2, "", ""))
                        .newBuilder()
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(rule(items())).isEqualTo("layer.web-broke-off");
        assertThat(web.getRequestCount())
                .as("description, first page, three attempts")
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_page_that_ends_too_soon_without_saying_so_leaves_nothing() throws Exception {
        String whole = page(2, "", "");
        pages(offset -> offset == 0 ? json(page(0, "?offset=2", "")) : json(whole.substring(0, whole.length() - 20)));

        assertThat(rule(items())).isEqualTo("layer.geojson-broken");
    }

    @Test
    void a_server_that_stumbles_is_asked_again() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        pages(_ -> asked.incrementAndGet() % 3 == 0 ? json(page(0, "", "")) : status(503, "busy"));

        assertThat(stand.run(items(), "").layer().features()).isEqualTo(2);
    }

    @Test
    void an_error_of_the_server_is_said_in_its_words() throws Exception {
        serve(_ -> status(500, "{\"title\":\"database gone\"}"));
        assertThat(refused(items(), "").refusal().toString()).contains("layer.web-status", "500", "database gone");

        serve(_ -> xml("<ows:ExceptionReport xmlns:ows='http://www.opengis.net/ows/1.1'><ows:Exception>"
                + "<ows:ExceptionText>no\n licence</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"));
        assertThat(refused(web.url("/wfs").toString(), "").refusal().toString()).contains("no licence");
    }

    @Test
    void links_that_go_round_are_noticed_by_their_address_and_by_what_is_behind_it() throws Exception {
        pages(offset -> json(page(offset, offset == 0 ? "?offset=2" : "?offset=0", "")));
        assertThat(rule(items())).isEqualTo("layer.web-loop");

        AtomicInteger fresh = new AtomicInteger();
        pages(_ -> json(page(0, "?offset=" + fresh.incrementAndGet(), "")));
        assertThat(rule(items())).isEqualTo("layer.web-loop");
    }

    @Test
    void pages_without_end_are_cut_off_and_nothing_is_kept() throws Exception {
        pages(offset -> json(page(offset, "?offset=" + (offset + 2), "")));

        assertThat(rule(items())).isEqualTo("layer.web-too-many-pages");
    }

    @Test
    void a_server_that_gives_fewer_than_it_has_is_not_believed() throws Exception {
        pages(_ -> json(page(0, "", ",\"numberMatched\":7")));

        assertThat(refused(items(), "").refusal().toString()).contains("layer.web-fewer", "7", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.invalid/items, layer.web-elsewhere",
        "http://127.0.0.1:1/items, layer.web-elsewhere",
        "file:///etc/passwd, layer.web-address",
    })
    void a_next_page_on_another_host_is_not_asked_for(String next, String rule) throws Exception {
        pages(_ -> json(page(0, next, "")));

        assertThat(rule(items())).isEqualTo(rule);
    }

    @Test
    void a_redirection_is_followed_on_the_same_host_only() throws Exception {
        serve(request -> request.getUrl().encodedPath().startsWith("/old")
                ? new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "/new")
                        .build()
                : json(page(0, "", "")));
        assertThat(stand.run(web.url("/old").toString(), "").layer().features()).isEqualTo(2);
        stand.shelf.remove("消火栓");

        serve(_ -> new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "http://evil.invalid/")
                .build());
        assertThat(rule(items())).isEqualTo("layer.web-redirect");

        serve(_ -> new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "/round")
                .build());
        assertThat(rule(items())).isEqualTo("layer.web-redirects");
    }

    @Test
    void more_than_anybody_wants_is_not_taken() throws Exception {
        String large = page(0, "", ",\"x\":\"" + "y".repeat(300_000) + "\"");
        pages(_ -> json(large));
        assertThat(rule(items())).isEqualTo("layer.web-too-large");

        okio.Buffer bomb = new okio.Buffer();
        try (okio.BufferedSink zip = okio.Okio.buffer(new okio.GzipSink(bomb))) {
            zip.writeUtf8("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int i = 0; i < 20; i++) {
                zip.writeUtf8(" ".repeat(1 << 20));
            }
            zip.writeUtf8("]}");
        }
        byte[] small = bomb.readByteArray();
        assertThat(small.length).isLessThan(100_000);
        pages(_ -> new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(new okio.Buffer().write(small))
                .build());
        assertThat(rule(items())).isEqualTo("layer.web-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><body>login</body></html>", "nothing", "[1]", "{}", ""})
    void what_is_no_service_is_called_so(String body) throws Exception {
        serve(_ -> new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build());

        assertThat(rule(web.url("/somewhere").toString())).isIn("layer.web-no-service", "layer.xml-document-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM '@SECRET@'>]>",
                "<!DOCTYPE x [<!ENTITY a 'xxxxxxxxxx'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x SYSTEM 'http://evil.invalid/x.dtd'>"
            })
    void hostile_xml_is_refused_in_capabilities_and_in_pages(String prolog) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String hostile = prolog.replace("@SECRET@", secret.toUri().toString());
        serve(_ -> xml(hostile + Wfs.CAPABILITIES.replace("city:one</Name>", "&e;</Name>")));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.xml-document-type");

        serve(request -> Wfs.answer(request, xml(hostile + Wfs.page("", Wfs.member(1, "120.1 30.2 &e;")))));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.xml-document-type");
    }

    @Test
    void xml_that_is_nested_without_end_is_refused() throws Exception {
        serve(request -> Wfs.answer(request, xml(Wfs.page("", Wfs.member(1, "<a>".repeat(20_000))))));

        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.xml-too-deep");
    }

    @Test
    void a_page_for_browsers_instead_of_features_is_called_so() throws Exception {
        serve(request -> Wfs.answer(request, xml("<html><body>session expired</body></html>")));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.web-not-features");
        serve(request -> Wfs.answer(request, xml("<!DOCTYPE html><html><body>session expired</body></html>")));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.web-not-features");
    }

    @Test
    void a_wfs_of_an_older_version_or_without_a_form_that_is_understood_is_called_so() throws Exception {
        serve(_ -> xml(Wfs.CAPABILITIES.replace("version='2.0.0'", "version='1.1.0'")));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.wfs-version");

        serve(request -> Wfs.answer(
                request, xml(Wfs.CAPABILITIES.replace("application/gml+xml; version=3.2", "SHAPE-ZIP")), xml("")));
        assertThat(rule(web.url("/wfs").toString())).isEqualTo("layer.wfs-format");
    }

    @Test
    void a_wfs_that_gives_less_at_a_time_than_was_asked_for_is_asked_on_from_where_it_stopped() throws Exception {
        serve(request -> {
            String start = request.getUrl().queryParameter("STARTINDEX");
            int from = start == null ? 0 : Integer.parseInt(start);
            return Wfs.answer(
                    request, xml(Wfs.page("numberMatched='3'", Wfs.member(from, "30." + (from + 1) + " 120.1"))));
        });

        ImportReport report = stand.run(web.url("/wfs").toString(), "");

        assertThat(report.layer().features()).isEqualTo(3);
        assertThat(Samples.geometries(report).getFirst().getCoordinate().x).isEqualTo(120.1);
    }

    @Test
    void a_record_in_another_reference_system_is_left_out_and_the_others_are_kept() throws Exception {
        String other = Wfs.member(2, "120.1 30.2").replace("urn:ogc:def:crs:EPSG::4326", "EPSG:4326");
        serve(request -> Wfs.answer(
                request, xml(Wfs.page("", Wfs.member(1, "30.1 120.1") + other + Wfs.member(3, "30.2 120.1 x")))));

        ImportReport report = stand.run(web.url("/wfs").toString(), "");

        assertThat(report.layer().features()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(note -> note.number() + " " + note.reason().rule())
                .containsExactly("2 layer.gml-other-crs", "3 layer.coordinates-bad");
    }

    @Test
    void a_key_in_the_address_goes_to_the_server_and_nowhere_else() throws Exception {
        serve(request -> "s3cret".equals(request.getUrl().queryParameter("tk"))
                ? Wfs.answer(request, xml(Wfs.page("", Wfs.member(1, "30.1 120.1"))))
                : status(403, "no key"));

        ImportReport report = stand.run(web.url("/wfs") + "?tk=${env:KEY}", "");

        assertThat(report.layer().source()).doesNotContain("s3cret", "tk", "KEY");
        BadSourceException unset = catchThrowableOfType(
                BadSourceException.class, () -> stand.preview(web.url("/wfs") + "?tk=${env:OTHER}", ""));
        assertThat(unset.refusal().toString()).contains("layer.web-key", "OTHER");
        web.close();
        BadSourceException dead = catchThrowableOfType(
                BadSourceException.class, () -> stand.preview(web.url("/wfs") + "?tk=${env:KEY}", ""));
        assertThat(dead.refusal().toString()).doesNotContain("s3cret");
    }

    @Test
    void whoever_has_had_enough_does_not_wait_for_the_server() throws Exception {
        serve(request -> Wfs.answer(
                request,
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build()));
        long enough = System.nanoTime() + 300_000_000L;
        ImportWatch watch = new ImportWatch() {
            @Override
            public void at(double part, long records) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return System.nanoTime() > enough;
            }
        };

        assertThatThrownBy(() -> stand.run(web.url("/wfs").toString(), "", Optional.empty(), watch))
                .isInstanceOf(ImportCancelledException.class);
        assertThat(stand.left()).isEmpty();
    }

    /** A small WFS with one type. */
    private static final class Wfs {

        static final String CAPABILITIES = """
            <WFS_Capabilities version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0' xmlns:ows='http://www.opengis.net/ows/1.1'>
              <ows:OperationsMetadata>
                <ows:Operation name='GetFeature'>
                  <ows:DCP><ows:HTTP><ows:Get xmlns:x='http://www.w3.org/1999/xlink' x:href='http://inner.invalid/wfs'/></ows:HTTP></ows:DCP>
                  <ows:Parameter name='outputFormat'><ows:AllowedValues>
                    <ows:Value>application/gml+xml; version=3.2</ows:Value>
                  </ows:AllowedValues></ows:Parameter>
                </ows:Operation>
                <ows:Constraint name='ImplementsResultPaging'><ows:DefaultValue>TRUE</ows:DefaultValue></ows:Constraint>
              </ows:OperationsMetadata>
              <FeatureTypeList><FeatureType>
                <Name>city:one</Name><DefaultCRS>urn:ogc:def:crs:EPSG::4326</DefaultCRS>
              </FeatureType></FeatureTypeList>
            </WFS_Capabilities>
            """;

        static MockResponse answer(RecordedRequest request, MockResponse page) {
            return answer(request, xml(CAPABILITIES), page);
        }

        static MockResponse answer(RecordedRequest request, MockResponse capabilities, MockResponse page) {
            if ("GetCapabilities".equals(request.getUrl().queryParameter("REQUEST"))) {
                return capabilities;
            }
            return "hits".equals(request.getUrl().queryParameter("RESULTTYPE")) ? status(400, "no") : page;
        }

        static String page(String attributes, String members) {
            return "<w:FeatureCollection xmlns:w='http://www.opengis.net/wfs/2.0'"
                    + " xmlns:g='http://www.opengis.net/gml/3.2' "
                    + attributes + ">" + members + "</w:FeatureCollection>";
        }

        static String member(int id, String position) {
            return "<w:member><one g:id='one." + id + "'><n>" + id
                    + "</n><place><g:Point srsName='urn:ogc:def:crs:EPSG::4326'><g:pos>" + position
                    + "</g:pos></g:Point></place></one></w:member>";
        }
    }
}
