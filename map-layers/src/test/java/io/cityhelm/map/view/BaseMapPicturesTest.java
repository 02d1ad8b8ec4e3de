package io.cityhelm.map.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.PaintedSource;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A base map under the real layers, without a window. */
class BaseMapPicturesTest {

    private static final Map<String, List<SyntheticCity.Place>> CITY = SyntheticCity.build(16, 5);
    private static final Color GROUND = new Color(0x2E7D32);

    private MapView map;
    private Scene scene;

    @BeforeEach
    void show() {
        map = FxToolkit.onFx(MapView::new);
        scene = FxToolkit.onFx(() -> new Scene(map, 900, 600));
        FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
            map.display().labelsProperty().set(false);
            CityLayers.put(map, CITY);
            map.steering().fitTo(SyntheticCity.area(), false);
        });
        settle();
    }

    @AfterEach
    void dispose() {
        FxToolkit.onFx(map::dispose);
    }

    @Test
    void givenABaseMap_whenShown_thenItLiesUnderTheBordersInsteadOfTheColourOfLand() {
        PaintedSource source = PaintedSource.of(GROUND);
        show(source, 0.35);

        assertThat(share(GROUND.getRGB())).isGreaterThan(0.6);
        assertThat(share(argb(MapColour.LAND))).isZero();
        assertThat(share(GROUND.getRGB()))
                .as("the borders are still drawn above it")
                .isLessThan(0.99);
    }

    @Test
    void givenABaseMap_whenShown_thenNothingWasDecodedOrPaintedOnTheFxThread() {
        show(PaintedSource.of(GROUND), 0.35);
        for (int i = 0; i < 10; i++) {
            FxToolkit.onFx(() -> map.steering().panBy(-90, 40, false));
            settle();
        }

        assertThat(map.pictureCounters().orElseThrow().decoded()).isPositive();
        assertThat(map.pictureCounters().orElseThrow().decodedOnFx()).isZero();
        assertThat(FxToolkit.onFx(map::counters).paintedOnFx()).isZero();
        assertThat(FxToolkit.onFx(map::counters).failed()).isZero();
    }

    @Test
    void givenClasses_whenABaseMapLiesUnderThem_thenTheyAreSeeThrough() {
        FxToolkit.onFx(() -> map.setChoropleth(
                "district", Optional.of(CityLayers.choropleth(CITY.get("district"), MapTheme.dark(), 0))));
        settle();
        int[] before = pixels(FxToolkit.picture(scene));
        show(PaintedSource.of(Color.WHITE), 0.25);
        int[] after = pixels(FxToolkit.picture(scene));

        int classed = mostFrequent(before, _ -> true);
        int mixed = mostFrequent(after, at -> before[at] == classed);
        int expected = Math.round((classed & 0xFF) * 0.25f + 255 * 0.75f);
        assertThat(mixed & 0xFF).isBetween(expected - 3, expected + 3);
    }

    @Test
    void givenAPaintedMap_whenTheSourceIsSlow_thenTheOldPictureStaysUntilTheNewOneIsThere() {
        PaintedSource source = PaintedSource.of(GROUND);
        show(source, 0.35);
        source.hold();
        FxToolkit.onFx(() -> {
            map.steering().zoomBy(1);
            map.layout();
        });

        assertThat(share(0xFFFFFFFF)).as("never a white flash").isZero();
        assertThat(share(GROUND.getRGB())).isGreaterThan(0.5);
        source.release();
    }

    @Test
    void givenABaseMap_whenTakenAway_thenTheMapLooksAsBefore() {
        BufferedImage before = FxToolkit.picture(scene);
        show(PaintedSource.of(GROUND), 0.35);
        FxToolkit.onFx(() -> map.setBaseMap(Optional.empty()));
        settle();

        assertThat(pixels(FxToolkit.picture(scene))).isEqualTo(pixels(before));
    }

    private void show(PaintedSource source, double fills) {
        FxToolkit.onFx(() -> map.setBaseMap(Optional.of(new BaseMapLook(source, Datum.WGS84, fills, 1))));
        settle();
    }

    private void settle() {
        FxToolkit.picture(scene);
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
    }

    private int argb(MapColour colour) {
        return MapTheme.dark().argb(colour);
    }

    private double share(int argb) {
        int[] all = pixels(FxToolkit.picture(scene));
        return Arrays.stream(all).filter(pixel -> pixel == argb).count() / (double) all.length;
    }

    private static int mostFrequent(int[] pixels, IntPredicate where) {
        Map<Integer, Long> counts = IntStream.range(0, pixels.length)
                .filter(where)
                .filter(at -> pixels[at] != MapTheme.dark().argb(MapColour.BACKGROUND))
                .boxed()
                .collect(Collectors.groupingBy(at -> pixels[at], Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
