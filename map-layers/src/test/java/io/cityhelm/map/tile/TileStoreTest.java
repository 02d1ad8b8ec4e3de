package io.cityhelm.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The owning thread here is the test itself: what would hop to the FX thread is run when the test says so. */
class TileStoreTest {

    private static final ShapeLayer DISTRICTS =
            CityLayers.layer(Level.DISTRICT, SyntheticCity.build(16, 5).get("district"));
    private static final Viewport CITY = Viewport.fitting(SyntheticCity.area(), 1400, 900, 20);

    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final TileStore store = new TileStore(1, scene(1, 0xFF336699), home::add, () -> {});

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givenAView_whenSettled_thenEachTileWasPaintedOnceAndNoneOnTheFxThread() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        settle(frame);

        assertThat(store.counters().painted()).isEqualTo(TileKey.covering(frame).size());
        assertThat(store.counters().paintedOnFx()).isZero();
    }

    @Test
    void givenACachedView_whenPannedAwayAndBack_thenNothingIsPaintedAgain() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        settle(frame);
        settle(PixelFrame.of(CITY.moved(700, 0), 1));
        long painted = store.counters().painted();

        settle(frame);
        settle(PixelFrame.of(CITY.moved(350, 20), 1));

        assertThat(store.counters().painted()).isEqualTo(painted);
    }

    @Test
    void givenAChangeInOnePlace_whenShown_thenOnlyItsTilesArePainted() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        settle(frame);
        long painted = store.counters().painted();
        FixedBox corner = DISTRICTS.box(0);
        long touched = TileKey.covering(frame).stream()
                .filter(key -> key.area(1, 8).meets(corner))
                .count();

        store.show(scene(2, 0xFFAA0000), List.of(new Change(2, ZoomRange.ALWAYS, List.of(corner), false)));
        settle(frame);

        assertThat(store.counters().painted() - painted)
                .isEqualTo(touched)
                .isLessThan(TileKey.covering(frame).size());
    }

    @Test
    void givenAChangeInOnePlace_whenShown_thenTheFrameIsTheOneOfAMapPaintedAnew() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        settle(frame);
        store.show(scene(2, 0x80AA0000), List.of(new Change(2, ZoomRange.ALWAYS, List.of(DISTRICTS.box(0)), false)));
        settle(frame);
        store.show(scene(3, 0x8000AA00), List.of(new Change(3, ZoomRange.ALWAYS, List.of(DISTRICTS.box(0)), false)));
        settle(frame);
        int[] patched = frame(frame);

        store.show(scene(4, 0x8000AA00), List.of(Change.everywhere(4)));
        settle(frame);

        assertThat(patched).isEqualTo(frame(frame));
    }

    @Test
    void givenClasses_whenOneShapeChangesItsColour_thenWhatLiesAboveIsNotPaintedAgainAndThePictureIsTheSame()
            throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        CountedPrint print = new CountedPrint(DISTRICTS.box());
        store.show(classed(2, 0x80AA0000, print), List.of(Change.everywhere(2)));
        settle(frame);
        int printed = print.times.get();

        store.show(
                classed(3, 0x8000AA00, print),
                List.of(new Change(3, ZoomRange.ALWAYS, List.of(DISTRICTS.box(0)), true)));
        settle(frame);

        assertThat(print.times).hasValue(printed);
        int[] recoloured = frame(frame);
        store.show(classed(4, 0x8000AA00, print), List.of(Change.everywhere(4)));
        settle(frame);
        assertThat(print.times.get()).isGreaterThan(printed);
        assertThat(recoloured).isEqualTo(frame(frame));
    }

    @Test
    void givenClasses_whenAViewWasLeftAndComesBack_thenAChangeOfColourIsStillPaintedRightly() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        CountedPrint print = new CountedPrint(DISTRICTS.box());
        store.show(classed(2, 0x80AA0000, print), List.of(Change.everywhere(2)));
        settle(frame);
        settle(PixelFrame.of(CITY.moved(3000, 0), 1));
        store.show(
                classed(3, 0x8000AA00, print),
                List.of(new Change(3, ZoomRange.ALWAYS, List.of(DISTRICTS.box(0)), true)));
        settle(frame);
        int[] recoloured = frame(frame);

        store.show(classed(4, 0x8000AA00, print), List.of(Change.everywhere(4)));
        settle(frame);

        assertThat(recoloured).isEqualTo(frame(frame));
    }

    private static final class CountedPrint implements Overprint {

        private final AtomicInteger times = new AtomicInteger();
        private final FixedBox box;

        private CountedPrint(FixedBox box) {
            this.box = box;
        }

        @Override
        public FixedBox box() {
            return box;
        }

        @Override
        public void paint(Graphics2D g, TileKey key, double scale, MapTheme theme) {
            times.incrementAndGet();
            g.setColor(new Color(0x40FFFFFF, true));
            g.fillOval(100, 100, 200, 200);
        }
    }

    private int[] frame(PixelFrame frame) {
        int[] pixels = new int[frame.width() * frame.height()];
        store.compose(frame, pixels);
        return pixels;
    }

    @Test
    void givenAChangeAtAnotherZoom_whenShown_thenNothingIsPainted() throws Exception {
        PixelFrame frame = PixelFrame.of(CITY, 1);
        settle(frame);
        long painted = store.counters().painted();

        store.show(scene(2, 0xFFAA0000), List.of(new Change(2, ZoomRange.from(15), List.of(DISTRICTS.box()), false)));

        assertThat(store.settled()).isTrue();
        assertThat(store.counters().painted()).isEqualTo(painted);
    }

    @Test
    void givenABusyPainter_whenTheViewHasMovedOn_thenTheOldWishesAreDroppedUnpainted() throws Exception {
        CompletableFuture<Void> busy = new CompletableFuture<>();
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        store.whenIdle(() -> {
            begun.complete(true);
            busy.join();
        });
        begun.get(10, TimeUnit.SECONDS);
        store.look(PixelFrame.of(CITY, 1));
        PixelFrame elsewhere = PixelFrame.of(Viewport.fitting(new Envelope(119.7, 119.75, 30, 30.05), 600, 400, 0), 1);
        store.look(elsewhere);
        busy.complete(null);
        settle(elsewhere);

        assertThat(store.counters().dropped())
                .isEqualTo(TileKey.covering(PixelFrame.of(CITY, 1)).size());
        assertThat(store.counters().painted())
                .isEqualTo(TileKey.covering(elsewhere).size());
    }

    @Test
    void givenANewZoom_whenComposedBeforeItsTilesCome_thenTheOldZoomStandsIn() throws Exception {
        settle(PixelFrame.of(CITY, 1));
        PixelFrame closer = PixelFrame.of(CITY.zoomedAt(CITY.zoom() + 0.5, 700, 450), 1);
        int[] pixels = new int[closer.width() * closer.height()];

        store.compose(closer, pixels);

        int background = MapTheme.dark().argb(MapColour.BACKGROUND);
        int middle = 450 * closer.width();
        assertThat(Arrays.stream(pixels, middle + 300, middle + 1100)).doesNotContain(0, background);
        assertThat(store.counters().standIns()).isPositive();
    }

    @Test
    void givenALevelThatDoesNotFall_whenComposed_thenEveryPixelIsOpaque() throws Exception {
        settle(PixelFrame.of(CITY, 1));
        PixelFrame between = PixelFrame.of(CITY.zoomedAt(CITY.zoom() + 0.11, 700, 450), 1);
        int[] pixels = new int[between.width() * between.height()];

        store.compose(between, pixels);

        assertThat(Arrays.stream(pixels).filter(p -> p >>> 24 != 0xFF)).isEmpty();
    }

    private void settle(PixelFrame frame) throws InterruptedException {
        store.look(frame);
        while (!store.settled()) {
            Runnable task = home.poll(10, TimeUnit.SECONDS);
            assertThat(task).as("a tile within 10 s").isNotNull();
            task.run();
        }
    }

    private static TileScene scene(long version, int firstFill) {
        return scene(version, firstFill, false, List.of());
    }

    private static TileScene classed(long version, int firstFill, Overprint print) {
        return scene(version, firstFill, true, List.of(print));
    }

    private static TileScene scene(long version, int firstFill, boolean classed, List<Overprint> prints) {
        Fills fills = Fills.each(DISTRICTS.size(), shape -> shape == 0 ? firstFill : 0xFF336699);
        var layer = new TileScene.PaintedLayer(DISTRICTS, LayerStyle.of(Level.DISTRICT), fills, classed);
        return new TileScene(version, 1, MapTheme.dark(), List.of(layer), Optional.empty(), Optional.empty(), prints);
    }
}
