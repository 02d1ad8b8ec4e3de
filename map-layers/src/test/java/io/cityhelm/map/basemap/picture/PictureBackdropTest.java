package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The test is the one thread that looks; what would be painted by the pool is painted by it. */
class PictureBackdropTest {

    private static final Viewport VIEW = Viewport.fitting(new Envelope(119.9, 120.5, 30.0, 30.5), 1000, 700, 0);
    private static final Color GROUND = new Color(0x336699);

    private final Semaphore arrived = new Semaphore(0);
    private PictureBackdrop backdrop;

    @AfterEach
    void close() {
        backdrop.close();
    }

    @Test
    void givenAView_whenLoaded_thenEveryPixelOfItsTilesIsPaintedFromTheSource() throws Exception {
        PaintedSource source = PaintedSource.of(GROUND);
        settle(source, PixelFrame.of(VIEW, 1));

        for (TileKey tile : TileKey.covering(PixelFrame.of(VIEW, 1))) {
            assertThat(painted(tile)).containsOnly(GROUND.getRGB());
        }
        assertThat(source.asked()).doesNotHaveDuplicates();
        assertThat(backdrop.counters().decodedOnFx()).isZero();
        assertThat(backdrop.counters().decoded()).isEqualTo(source.asked().size());
    }

    @Test
    void givenAView_whenLoaded_thenTheMiddleComesFirst() throws Exception {
        PaintedSource source = PaintedSource.of(GROUND);
        settle(source, PixelFrame.of(VIEW, 1));

        List<TileAddress> asked = source.asked();
        double middleX = asked.stream()
                .mapToLong(TileAddress::column)
                .summaryStatistics()
                .getAverage();
        double middleY =
                asked.stream().mapToLong(TileAddress::row).summaryStatistics().getAverage();
        assertThat(distance(asked.getFirst(), middleX, middleY)).isLessThan(3);
        assertThat(distance(asked.getLast(), middleX, middleY))
                .isGreaterThan(distance(asked.getFirst(), middleX, middleY));
    }

    @Test
    void givenASlowSource_whenTheViewMovesOn_thenWhatIsNoLongerWantedIsNeverAsked() throws Exception {
        PaintedSource source = PaintedSource.of(GROUND);
        source.hold();
        open(source);
        PixelFrame before = PixelFrame.of(VIEW, 1);
        PixelFrame after = PixelFrame.of(VIEW.moved(40_000, 0), 1);
        backdrop.look(before);
        backdrop.look(after);
        source.release();
        awaitIdle();

        long wanted = PictureRange.of(after, new PictureZooms(256, 0, 18))
                .orElseThrow()
                .keys()
                .size();
        assertThat(source.asked().size()).isLessThan((int) wanted + 10);
        assertThat(backdrop.counters().dropped()).isPositive();
    }

    @Test
    void givenACoarsePicture_whenTheFineOneIsMissing_thenTheCoarseOneStandsIn() throws Exception {
        PaintedSource source = new PaintedSource(
                TileGrid.quad(0, 18, 256), at -> at.level() > 11 ? Optional.empty() : Optional.of(GROUND));
        settle(source, PixelFrame.of(zoomed(11), 1));
        settleAgain(PixelFrame.of(zoomed(12), 1));

        TileKey middle = TileKey.covering(PixelFrame.of(zoomed(12), 1)).getFirst();
        assertThat(painted(middle)).containsOnly(GROUND.getRGB());
        assertThat(backdrop.counters().holes()).isPositive();
    }

    @Test
    void givenFinePictures_whenZoomedOutBeforeTheCoarseOnesCome_thenTheFineOnesStandIn() throws Exception {
        PaintedSource source = PaintedSource.of(GROUND);
        settle(source, PixelFrame.of(zoomed(12), 1));
        source.hold();
        backdrop.look(PixelFrame.of(zoomed(11), 1));

        TileKey middle = TileKey.covering(PixelFrame.of(zoomed(11), 1)).getFirst();
        assertThat(Arrays.stream(painted(middle))
                        .filter(p -> p == GROUND.getRGB())
                        .count())
                .isGreaterThan(512 * 512 / 4);
        source.release();
    }

    @Test
    void givenASourceThatEndsEarly_whenZoomedBeyond_thenItsFinestPicturesAreStretched() throws Exception {
        PaintedSource source = new PaintedSource(TileGrid.quad(0, 9, 256), _ -> Optional.of(GROUND));
        settle(source, PixelFrame.of(zoomed(14), 1));

        assertThat(source.asked()).allMatch(at -> at.level() == 9).hasSizeLessThan(6);
        assertThat(painted(TileKey.covering(PixelFrame.of(zoomed(14), 1)).getFirst()))
                .containsOnly(GROUND.getRGB());
    }

    @Test
    void givenASourceThatBeginsFarCloser_whenSeenFromAfar_thenNothingIsAskedForInHundreds() throws Exception {
        PaintedSource source = new PaintedSource(TileGrid.quad(14, 18, 256), _ -> Optional.of(GROUND));
        settle(source, PixelFrame.of(zoomed(9), 1));

        assertThat(source.asked()).isEmpty();
    }

    @Test
    void givenCorruptPictures_whenLoaded_thenTheyAreHolesAndTheRestIsThere() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        byte[] good = PaintedSource.png(GROUND, 256);
        TileSource source = source(
                TileGrid.quad(0, 18, 256),
                () -> turn.getAndIncrement() % 2 == 0
                        ? Optional.of(good)
                        : Optional.of(Arrays.copyOf(good, good.length / 2)));
        settle(source, PixelFrame.of(VIEW, 1));

        PictureCounters counters = backdrop.counters();
        assertThat(counters.unreadable()).isPositive();
        assertThat(counters.fetched()).isEqualTo(counters.decoded());
    }

    @Test
    void givenASourceThatThrows_whenLoaded_thenTheViewIsDoneAllTheSame() throws Exception {
        settle(
                source(TileGrid.quad(0, 18, 256), () -> {
                    throw new IOException("broken");
                }),
                PixelFrame.of(VIEW, 1));

        assertThat(backdrop.counters().failed()).isEqualTo(backdrop.counters().fetched());
    }

    @Test
    void givenOpacity_whenPainted_thenTheBackgroundShinesThrough() throws Exception {
        PaintedSource source = PaintedSource.of(Color.WHITE);
        backdrop = new PictureBackdrop(
                new BaseMapLook(source, Datum.WGS84, 0.3, 0.5), MapTheme.dark(), Clock.systemUTC(), arrived::release);
        settleAgain(PixelFrame.of(VIEW, 1));

        int pixel = painted(TileKey.covering(PixelFrame.of(VIEW, 1)).getFirst())[0] & 0xFF;
        assertThat(pixel).isBetween(126, 129);
    }

    private static Viewport zoomed(double zoom) {
        return VIEW.zoomedAt(zoom, 500, 350);
    }

    private static double distance(TileAddress at, double x, double y) {
        return Math.hypot(at.column() - x, at.row() - y);
    }

    private interface Answer {
        Optional<byte[]> next() throws IOException;
    }

    private static TileSource source(TileGrid grid, Answer answer) {
        return new TileSource() {
            @Override
            public TileGrid grid() {
                return grid;
            }

            @Override
            public String credits() {
                return "";
            }

            @Override
            public Optional<byte[]> fetch(TileAddress address) throws IOException {
                return answer.next();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private void open(TileSource source) {
        backdrop = new PictureBackdrop(
                new BaseMapLook(source, Datum.WGS84, 0.3, 1), MapTheme.dark(), Clock.systemUTC(), arrived::release);
    }

    private void settle(TileSource source, PixelFrame frame) throws InterruptedException {
        open(source);
        settleAgain(frame);
    }

    private void settleAgain(PixelFrame frame) throws InterruptedException {
        backdrop.look(frame);
        awaitIdle();
    }

    private void awaitIdle() throws InterruptedException {
        backdrop.takeFresh();
        while (!backdrop.isIdle()) {
            assertThat(arrived.tryAcquire(10, TimeUnit.SECONDS))
                    .as("a picture within 10 s")
                    .isTrue();
            backdrop.takeFresh();
        }
    }

    private int[] painted(TileKey tile) {
        BufferedImage image = new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, TileKey.SIZE, TileKey.SIZE);
        backdrop.paint(g, tile, 1);
        g.dispose();
        return image.getRGB(0, 0, TileKey.SIZE, TileKey.SIZE, null, 0, TileKey.SIZE);
    }
}
