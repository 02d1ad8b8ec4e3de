package io.cityhelm.map.basemap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.basemap.SilentSourceException;
import io.cityhelm.map.basemap.SourceState;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileServerTest {

    private static final byte[] PICTURE = PaintedSource.png(Color.GREEN, 256);
    private static final TileTimes QUICK = new TileTimes(
            Duration.ofMillis(300), Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofMinutes(5));

    @TempDir
    private Path folder;

    private final MockWebServer web = new MockWebServer();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private TileClient client;

    @BeforeEach
    void start() throws IOException {
        web.start();
        client = new TileClient(folder.resolve("tiles"), 4 << 20, QUICK, clock);
    }

    @AfterEach
    void stop() {
        client.close();
        web.close();
    }

    @Test
    void givenAFreshPictureOnDisk_whenAskedAgain_thenTheServerIsNotAsked() throws Exception {
        web.enqueue(picture().setHeader("Cache-Control", "max-age=600").build());
        TileServer server = server(Optional.empty());

        assertThat(server.picture(address())).contains(PICTURE);
        assertThat(server.picture(address())).contains(PICTURE);

        assertThat(web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void givenAStalePictureOnDisk_whenItHasNotChanged_thenItIsOnlyAskedWhetherItHas() throws Exception {
        web.enqueue(picture()
                .setHeader("ETag", "\"7\"")
                .setHeader("Cache-Control", "no-cache")
                .build());
        web.enqueue(new MockResponse.Builder().code(304).build());
        TileServer server = server(Optional.empty());

        assertThat(server.picture(address())).contains(PICTURE);
        assertThat(server.picture(address())).contains(PICTURE);

        assertThat(web.takeRequest().getHeaders().get("If-None-Match")).isNull();
        assertThat(web.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"7\"");
    }

    @Test
    void givenACacheThatIsFull_whenMoreComes_thenItStaysWithinItsRoom() throws Exception {
        client.close();
        client = new TileClient(folder.resolve("small"), 64 << 10, QUICK, clock);
        TileServer server = server(Optional.empty());
        byte[] large = new byte[10_000];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        for (int i = 0; i < 20; i++) {
            web.enqueue(new MockResponse.Builder()
                    .body(new Buffer().write(large))
                    .setHeader("Cache-Control", "max-age=600")
                    .build());
            assertThat(server.picture(address() + "?n=" + i)).isPresent();
        }
        client.close();

        assertThat(size(folder.resolve("small"))).isLessThan(90 << 10);
        client = new TileClient(folder.resolve("tiles"), 4 << 20, QUICK, clock);
    }

    @Test
    void givenADeadServer_whenAsked_thenItCostsOneTimeoutAndThenNothing() throws Exception {
        web.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TileServer server = server(Optional.empty());
        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);

        long began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(350));
        assertThat(web.getRequestCount()).isEqualTo(1);
        assertThat(server.state().kind()).isEqualTo(SourceState.Kind.SILENT);
        Duration rest = Duration.between(now.get(), server.state().nextTry().orElseThrow());
        assertThat(rest).isBetween(Duration.ofSeconds(13), Duration.ofSeconds(27));
    }

    @Test
    void givenAServerThatWasDead_whenTheRestIsOver_thenOneRequestGoesOutAndItIsBack() throws Exception {
        web.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        web.enqueue(picture().build());
        TileServer server = server(Optional.empty());
        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);

        now.updateAndGet(at -> at.plusSeconds(28));

        assertThat(server.picture(address())).contains(PICTURE);
        assertThat(server.state()).isEqualTo(SourceState.ANSWERING);
    }

    @Test
    void givenAServerThatStaysDead_whenTriedAgain_thenTheRestGrows() {
        web.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        web.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TileServer server = server(Optional.empty());
        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);
        now.updateAndGet(at -> at.plusSeconds(28));

        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);

        Duration rest = Duration.between(now.get(), server.state().nextTry().orElseThrow());
        assertThat(rest).isBetween(Duration.ofSeconds(26), Duration.ofSeconds(54));
    }

    @Test
    void givenASilentServer_whenAPictureWasKept_thenItServesHoweverOld() throws Exception {
        web.enqueue(picture()
                .setHeader("ETag", "\"1\"")
                .setHeader("Cache-Control", "max-age=0")
                .build());
        web.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TileServer server = server(Optional.empty());
        assertThat(server.picture(address())).contains(PICTURE);

        assertThat(server.picture(address())).contains(PICTURE);
        assertThat(server.picture(address())).contains(PICTURE);

        assertThat(server.state().kind()).isEqualTo(SourceState.Kind.SILENT);
        assertThat(web.getRequestCount()).isEqualTo(2);
    }

    @Test
    void givenErrorsOfTheServer_whenThreeCameInARow_thenItIsLeftAlone() {
        TileServer server = server(Optional.empty());
        for (int i = 0; i < 3; i++) {
            web.enqueue(new MockResponse.Builder().code(500).build());
            assertThatThrownBy(() -> server.picture(address())).hasMessage("500");
        }

        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);
        assertThat(web.getRequestCount()).isEqualTo(3);
    }

    @Test
    void givenAServerWithoutThatPicture_whenAsked_thenItIsAHole() throws Exception {
        web.enqueue(new MockResponse.Builder().code(404).body("none").build());
        web.enqueue(new MockResponse.Builder().code(204).build());
        TileServer server = server(Optional.empty());

        assertThat(server.picture(address())).isEmpty();
        assertThat(server.picture(address())).isEmpty();
        assertThat(server.state()).isEqualTo(SourceState.ANSWERING);
    }

    @Test
    void givenAStoreOfFiles_whenItForbidsOneThatIsNotThere_thenItIsAHole() throws Exception {
        web.enqueue(picture().build());
        web.enqueue(new MockResponse.Builder().code(403).build());
        web.enqueue(picture().build());
        TileServer server = server(Optional.empty());

        assertThat(server.picture(address())).contains(PICTURE);
        assertThat(server.picture(address() + "?absent")).isEmpty();
        assertThat(server.picture(address() + "?other")).contains(PICTURE);
    }

    @Test
    void givenAServerThatForbidsFromTheStart_whenAsked_thenItRefuses() {
        web.enqueue(new MockResponse.Builder().code(403).build());
        TileServer server = server(Optional.empty());

        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);
        assertThat(server.state().kind()).isEqualTo(SourceState.Kind.REFUSING);
    }

    @Test
    void givenABrokenConnection_whenAsked_thenThatPictureFailsAndNothingElse() throws Exception {
        web.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(PICTURE))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        web.enqueue(picture().build());
        TileServer server = server(Optional.empty());

        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(IOException.class);
        assertThat(server.picture(address())).contains(PICTURE);
    }

    @Test
    void givenAPageInsteadOfAPicture_whenAsked_thenItIsSaid() {
        web.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .body("<html>please sign in</html>")
                .build());
        TileServer server = server(Optional.empty());

        assertThatThrownBy(() -> server.picture(address())).hasMessage("a text instead of a picture");
        assertThat(server.state().kind()).isEqualTo(SourceState.Kind.UNREADABLE);
    }

    @Test
    void givenAnOverloadedServer_whenItAsksForPatience_thenItGetsIt() {
        web.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "90")
                .build());
        TileServer server = server(Optional.empty());

        assertThatThrownBy(() -> server.picture(address())).isInstanceOf(SilentSourceException.class);

        assertThat(server.state().nextTry()).contains(now.get().plusSeconds(90));
    }

    @Test
    void givenAKey_whenAsked_thenItIsOnTheWireAndNeitherOnDiskNorInAMessage() throws Exception {
        AccessKey key = new AccessKey("tk", "s3cr3t-f0r-tiles");
        web.enqueue(picture().setHeader("Cache-Control", "max-age=600").build());
        web.enqueue(new MockResponse.Builder()
                .code(403)
                .body("bad tk s3cr3t-f0r-tiles")
                .build());
        TileServer server = server(Optional.of(key));

        assertThat(server.picture(address())).contains(PICTURE);
        assertThatThrownBy(() -> server.picture(address() + "?other"))
                .satisfies(e -> assertThat(String.valueOf(e)).doesNotContain("s3cr3t"));
        client.close();

        assertThat(web.takeRequest().getUrl().queryParameter("tk")).isEqualTo("s3cr3t-f0r-tiles");
        assertThat(server.state().kind()).isEqualTo(SourceState.Kind.REFUSING);
        assertThat(key.toString()).doesNotContain("s3cr3t");
        assertNotOnDisk("s3cr3t");
    }

    @Test
    void givenAKey_whenTheServerRepeatsItInWhatItSaysOfItself_thenThatIsNotOnDiskEither() throws Exception {
        web.enqueue(new MockResponse.Builder()
                .setHeader("Cache-Control", "max-age=600")
                .body("<Capabilities href='http://a.example/?tk=s3cr3t-f0r-tiles'/>")
                .build());
        web.enqueue(picture().setHeader("Cache-Control", "max-age=600").build());
        TileServer server = server(Optional.of(new AccessKey("tk", "s3cr3t-f0r-tiles")));

        assertThat(server.document(address() + "?REQUEST=GetCapabilities")).isNotEmpty();
        assertThat(server.picture(address() + "?tk=s3cr3t-f0r-tiles&x=1")).isPresent();
        client.close();

        assertNotOnDisk("s3cr3t");
    }

    private void assertNotOnDisk(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(word));
        }
    }

    @Test
    void givenAKey_whenTheServerSendsElsewhere_thenTheKeyDoesNotGoThere() {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            web.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", elsewhere.url("/x").toString())
                    .build());
            TileServer server = server(Optional.of(new AccessKey("tk", "s3cr3t")));

            assertThatThrownBy(() -> server.picture(address())).hasMessage("302");
            assertThat(elsewhere.getRequestCount()).isZero();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TileServer server(Optional<AccessKey> key) {
        return client.server("test", web.getHostName(), key);
    }

    private String address() {
        return web.url("/5/27/13.png").toString();
    }

    private static MockResponse.Builder picture() {
        return new MockResponse.Builder().setHeader("Content-Type", "image/png").body(new Buffer().write(PICTURE));
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
