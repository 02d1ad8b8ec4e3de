package io.cityhelm.map.basemap.wmts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.pack.BaseMaps.Wanted;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.http.AccessKey;
import io.cityhelm.map.basemap.http.TileClient;
import io.cityhelm.map.basemap.http.TileServer;
import io.cityhelm.map.basemap.http.TileTimes;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with the habits of 天地图, played by a server in the test; the key is made up. */
class WmtsSourceTest {

    private static final AccessKey KEY = new AccessKey("tk", "made-up-key");

    @TempDir
    private Path folder;

    private final MockWebServer web = new MockWebServer();
    private TileClient client;

    @BeforeEach
    void start() throws IOException {
        web.start();
        client = new TileClient(folder, 1 << 20, TileTimes.USUAL, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        client.close();
        web.close();
    }

    @Test
    void the_set_in_web_mercator_is_shown_as_it_comes_though_its_axes_and_scales_are_odd() throws Exception {
        WmtsSource source = open(wanted("vec", "w"), document("tianditu-like.xml"));

        assertThat(source.grid().isQuad()).isTrue();
        assertThat(source.grid().quadZoom(0)).hasValue(1);
        assertThat(source.credits()).isEqualTo("国家基础地理信息中心");
    }

    @Test
    void the_set_in_degrees_begins_at_the_pole_and_the_date_line() throws Exception {
        WmtsSource source = open(wanted("vec", "c"), document("tianditu-like.xml"));

        assertThat(source.grid().projection()).isEqualTo(TileGrid.Projection.GEOGRAPHIC);
        TileGrid.Level first = source.grid().levels().getFirst();
        assertThat(first.left()).isEqualTo(-180);
        assertThat(first.top()).isEqualTo(90);
        assertThat(first.pixelWidth()).isCloseTo(180.0 / 256, within(1e-9));
    }

    @Test
    void without_a_wish_the_first_set_that_can_be_shown_is_taken() throws Exception {
        WmtsSource source = open(
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                document("tianditu-like.xml"));

        assertThat(source.grid().projection()).isEqualTo(TileGrid.Projection.GEOGRAPHIC);
    }

    @Test
    void pictures_are_asked_for_by_parameters_at_the_configured_address_and_with_the_key() throws Exception {
        WmtsSource source = open(wanted("vec", "w"), document("tianditu-like.xml"));
        web.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(PaintedSource.png(Color.RED, 256)))
                .build());

        assertThat(source.fetch(new TileAddress(1, 3, 1))).isPresent();

        RecordedRequest capabilities = web.takeRequest();
        assertThat(capabilities.getUrl().queryParameter("REQUEST")).isEqualTo("GetCapabilities");
        assertThat(capabilities.getUrl().queryParameter("tk")).isEqualTo("made-up-key");
        RecordedRequest tile = web.takeRequest();
        assertThat(tile.getUrl().encodedPath()).isEqualTo("/vec_w/wmts");
        assertThat(tile.getUrl().queryParameter("LAYER")).isEqualTo("vec");
        assertThat(tile.getUrl().queryParameter("STYLE")).isEqualTo("default");
        assertThat(tile.getUrl().queryParameter("FORMAT")).isEqualTo("tiles");
        assertThat(tile.getUrl().queryParameter("TILEMATRIXSET")).isEqualTo("w");
        assertThat(tile.getUrl().queryParameter("TILEMATRIX")).isEqualTo("2");
        assertThat(tile.getUrl().queryParameter("TILEROW")).isEqualTo("1");
        assertThat(tile.getUrl().queryParameter("TILECOL")).isEqualTo("3");
        assertThat(tile.getUrl().queryParameter("tk")).isEqualTo("made-up-key");
    }

    @Test
    void what_the_service_does_not_have_is_said_in_a_sentence() throws Exception {
        byte[] document = document("tianditu-like.xml");

        assertRefused(wanted("img", "w"), document, "img");
        assertRefused(wanted("vec", "odd"), document, "odd");
        assertRefused(wanted("vec", "w"), "<ExceptionReport/>".getBytes(StandardCharsets.UTF_8), "ExceptionReport");
    }

    @Test
    void a_document_that_could_do_harm_is_refused_in_a_sentence() {
        assertRefused(
                wanted("vec", "w"),
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Capabilities>&e;</Capabilities>"
                        .getBytes(StandardCharsets.UTF_8),
                "文档类型");
        assertRefused(wanted("vec", "w"), "<Capabilities>".getBytes(StandardCharsets.UTF_8), "XML");
        assertRefused(
                wanted("vec", "w"),
                ("<Capabilities>" + "<a>".repeat(100) + "</a>".repeat(100) + "</Capabilities>")
                        .getBytes(StandardCharsets.UTF_8),
                "嵌套");
    }

    private void assertRefused(Wanted wanted, byte[] document, String word) {
        assertThatThrownBy(() -> open(wanted, document))
                .isInstanceOfSatisfying(
                        UnusableSourceException.class,
                        e -> assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).sentence(e.why()))
                                .contains(word));
    }

    private WmtsSource open(Wanted wanted, byte[] document) throws IOException {
        web.enqueue(
                new MockResponse.Builder().body(new Buffer().write(document)).build());
        TileServer server = client.server("tianditu", web.getHostName(), Optional.of(KEY));
        return WmtsSource.open(server, web.url("/vec_w/wmts").toString(), List.of(), wanted);
    }

    private static Wanted wanted(String layer, String matrixSet) {
        return new Wanted(Optional.of(layer), Optional.empty(), Optional.of(matrixSet), Optional.empty());
    }

    private static byte[] document(String name) throws IOException {
        try (InputStream in = Gradient.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
