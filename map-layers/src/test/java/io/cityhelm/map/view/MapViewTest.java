package io.cityhelm.map.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.TileCounters;
import io.cityhelm.map.world.Viewport;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The map without a window: what is painted, when, and what it costs, counted. */
class MapViewTest {

    private static final Map<String, List<SyntheticCity.Place>> CITY = SyntheticCity.build();

    private MapView map;
    private Scene scene;

    @BeforeEach
    void show() {
        map = FxToolkit.onFx(MapView::new);
        scene = FxToolkit.onFx(() -> new Scene(map, 1200, 800));
        FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
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
    void givenThirteenThousandPolygons_whenPanned_thenNothingIsPaintedOnTheFxThread() {
        FxToolkit.onFx(() -> map.steering().fitTo(new Envelope(120.1, 120.2, 30.3, 30.36), false));
        settle();
        for (int i = 0; i < 20; i++) {
            FxToolkit.onFx(() -> map.steering().panBy(-60, 25, false));
            settle();
        }

        assertThat(counters().paintedOnFx()).isZero();
        assertThat(counters().failed()).isZero();
        assertThat(counters().painted()).isPositive();
    }

    @Test
    void givenASettledView_whenPannedWithinIt_thenNothingIsPaintedAgain() {
        long painted = counters().painted();

        FxToolkit.onFx(() -> map.steering().panBy(7, 3, false));
        FxToolkit.onFx(() -> map.steering().panBy(-7, -3, false));
        settle();

        assertThat(counters().painted()).isEqualTo(painted);
    }

    @Test
    void givenAnIndicator_whenOneShapeChangesClass_thenOnlyItsTilesArePainted() {
        Choropleth before = CityLayers.choropleth(CITY.get("street"), MapTheme.dark(), 0);
        FxToolkit.onFx(() -> map.setChoropleth("street", Optional.of(before)));
        settle();
        long painted = counters().painted();
        Map<String, Integer> classes = new HashMap<>(before.classOf());
        String first = CITY.get("street").getFirst().id();
        classes.merge(first, 1, (old, one) -> (old + one) % 6);

        FxToolkit.onFx(() ->
                map.setChoropleth("street", Optional.of(new Choropleth("t", classes, before.classes(), "15:21"))));
        settle();

        assertThat(counters().painted() - painted).isBetween(1L, 4L);
    }

    @Test
    void givenAnIndicator_whenTheSameValuesComeAgain_thenNothingIsPainted() {
        Choropleth values = CityLayers.choropleth(CITY.get("street"), MapTheme.dark(), 0);
        FxToolkit.onFx(() -> map.setChoropleth("street", Optional.of(values)));
        settle();
        long painted = counters().painted();

        FxToolkit.onFx(() -> map.setChoropleth(
                "street", Optional.of(CityLayers.choropleth(CITY.get("street"), MapTheme.dark(), 0))));
        settle();

        assertThat(counters().painted()).isEqualTo(painted);
    }

    @Test
    void givenAView_whenDataAndMarksArrive_thenItStaysWhereItIs() {
        Viewport before = map.viewport();

        FxToolkit.onFx(() -> {
            map.setLayer(9, CityLayers.layer(Level.COMMUNITY, CITY.get("community")), LayerStyle.of(Level.COMMUNITY));
            map.setMarks(List.of(Mark.incident("i", new LonLat(121, 31), MarkGrade.I, "远处")));
            map.setFocusShape(Optional.of(new ShapeRef("district", "D56-56")));
        });
        settle();

        assertThat(map.viewport()).isEqualTo(before);
    }

    @Test
    void givenAPaintedMap_whenALayerArrives_thenTheOldPictureStaysUntilTheNewOneIsThere() {
        int land = FxToolkit.picture(scene).getRGB(600, 400);
        long standIns = counters().standIns();

        FxToolkit.onFx(() -> {
            map.removeLayer("grid");
            map.setLayer(4, CityLayers.layer(Level.GRID, CITY.get("grid")), LayerStyle.of(Level.GRID));
            map.layout();
        });

        assertThat(FxToolkit.picture(scene).getRGB(600, 400)).isEqualTo(land);
        assertThat(counters().standIns()).isEqualTo(standIns);
    }

    @Test
    void givenAStyleSheet_whenItSetsAToken_thenTheMapIsPaintedInIt() {
        FxToolkit.onFx(() -> map.setStyle("-helm-map-background: #102030"));
        settle();

        assertThat(FxToolkit.picture(scene).getRGB(3, 3)).isEqualTo(0xFF102030);
        FxToolkit.onFx(() -> map.setStyle(""));
        FxToolkit.onFx(() -> map.setTheme(MapTheme.light()));
        settle();
        assertThat(FxToolkit.picture(scene).getRGB(3, 3))
                .isEqualTo(MapTheme.light().argb(MapColour.BACKGROUND));
    }

    @Test
    void givenAFocus_whenPainted_thenTheOutsideIsDimmedAndTheInsideIsNot() {
        LonLat inside = new LonLat(120.2, 30.42);
        LonLat outside = new LonLat(120.03, 30.42);
        FxToolkit.onFx(() -> map.display().labelsProperty().set(false));
        settle();
        int in = at(inside);
        int out = at(outside);

        String district = map.sight()
                .shapeAt(
                        map.sight().screenOf(inside).getX(),
                        map.sight().screenOf(inside).getY())
                .map(ShapeRef::layerId)
                .orElseThrow();
        assertThat(district).isEqualTo("street");
        FxToolkit.onFx(() -> map.sight().pickLayerProperty().set(Optional.of("district")));
        ShapeRef focus = map.sight()
                .shapeAt(
                        map.sight().screenOf(inside).getX(),
                        map.sight().screenOf(inside).getY())
                .orElseThrow();
        FxToolkit.onFx(() -> map.setFocusShape(Optional.of(focus)));
        settle();

        assertThat(at(inside)).isEqualTo(in);
        assertThat(brightness(at(outside))).isLessThan(brightness(out));
    }

    @Test
    void givenAMarkAndAShape_whenAskedWhatIsThere_thenBothAreFound() {
        LonLat place = new LonLat(120.2, 30.42);
        FxToolkit.onFx(() -> map.setMarks(List.of(Mark.incident("i1", place, MarkGrade.II, "积水"))));
        settle();
        var at = map.sight().screenOf(place);

        assertThat(map.sight()
                        .marksAt(at.getX() + 3, at.getY())
                        .orElseThrow()
                        .first()
                        .id())
                .isEqualTo("i1");
        assertThat(map.sight().marksAt(at.getX() + 40, at.getY())).isEmpty();
        FxToolkit.onFx(() -> map.display().incidentsProperty().set(false));
        assertThat(map.sight().marksAt(at.getX(), at.getY())).isEmpty();
        assertThat(map.sight().placeAt(at.getX(), at.getY()).metresTo(place))
                .isLessThan(map.viewport().metresPerPixel());
    }

    @Test
    void givenFiftyThousandMarks_whenSettled_thenAllOfThemCanBeFound() {
        List<Mark> many = IntStream.range(0, 50_000)
                .mapToObj(i -> Mark.incident(
                        "m" + i, new LonLat(119.9 + i % 250 / 500.0, 30.1 + i / 250 / 400.0), MarkGrade.IV, ""))
                .toList();

        FxToolkit.onFx(() -> map.setMarks(many));
        settle();

        var at = map.sight().screenOf(many.get(25_100).place());
        int found = 0;
        for (int dx = -45; dx <= 45; dx += 5) {
            double x = at.getX() + dx;
            found += FxToolkit.onFx(() -> map.sight().marksAt(x, at.getY()).isPresent()) ? 1 : 0;
        }
        assertThat(found).isPositive();
        FxToolkit.onFx(() -> map.setMarks(many.subList(0, 1)));
        assertThat(FxToolkit.onFx(() -> map.sight().marksAt(at.getX(), at.getY())))
                .isEmpty();
    }

    @Test
    void givenAFittedMap_whenTheWindowChangesSize_thenItStaysFittedUntilMovedByHand() {
        FxToolkit.onFx(() -> map.resize(600, 400));
        settle();
        Viewport small = map.viewport();
        assertThat(small.zoom()).isLessThan(9.5);
        FxToolkit.onFx(() -> map.steering().zoomBy(2));

        FxToolkit.onFx(() -> map.resize(900, 700));
        settle();

        assertThat(map.viewport().zoom()).isEqualTo(small.zoom() + 2);
        assertThat(map.viewport().centreX()).isCloseTo(small.centreX(), within(1e-9));
    }

    @Test
    void givenNoWindow_whenTheViewGlides_thenItStillSettlesAtItsGoal() {
        FxToolkit.onFx(() -> map.steering().animatedProperty().set(true));
        double zoom = map.viewport().zoom();

        FxToolkit.onFx(() -> map.steering().zoomBy(1));
        settle();

        assertThat(map.viewport().zoom()).isEqualTo(zoom + 1);
    }

    @Test
    void givenAnUrgentMark_whenHalfASecondPasses_thenItBlinksAndOnlyIt() {
        LonLat quiet = new LonLat(120.1, 30.3);
        FxToolkit.onFx(() -> map.display().labelsProperty().set(false));
        FxToolkit.onFx(() -> map.setMarks(List.of(
                Mark.incident("calm", quiet, MarkGrade.I, ""),
                Mark.incident("loud", new LonLat(120.25, 30.42), MarkGrade.I, "")
                        .asUrgent())));
        settle();
        BufferedImage lit = FxToolkit.picture(scene);

        LonLat loud = new LonLat(120.25, 30.42);
        BufferedImage dark = lit;
        // on a busy machine the picture may come only after the next turn, when it is lit again
        for (int turns = 0; turns < 20 && around(dark, loud).equals(around(lit, loud)); turns++) {
            FxToolkit.await(next(map));
            dark = FxToolkit.picture(scene);
        }

        assertThat(around(dark, loud)).isNotEqualTo(around(lit, loud));
        assertThat(around(lit, quiet)).isEqualTo(around(dark, quiet));
    }

    /** Completes when the map next wants to be laid out: its blink has turned. */
    private static CompletableFuture<Boolean> next(MapView map) {
        CompletableFuture<Boolean> turned = new CompletableFuture<>();
        FxToolkit.onFx(() -> {
            map.layout();
            map.needsLayoutProperty().addListener((_, _, needs) -> {
                if (needs) {
                    turned.complete(true);
                }
            });
        });
        return turned;
    }

    private List<Integer> around(BufferedImage picture, LonLat place) {
        var at = map.sight().screenOf(place);
        int[] pixels = picture.getRGB((int) at.getX() - 16, (int) at.getY() - 16, 32, 32, null, 0, 32);
        return Arrays.stream(pixels).boxed().toList();
    }

    @Test
    void givenAMap_whenDisposed_thenItsThreadsEnd() {
        FxToolkit.onFx(map::dispose);

        Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("map-painter"))
                .forEach(MapViewTest::join);
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(java.time.Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TileCounters counters() {
        return FxToolkit.onFx(map::counters);
    }

    private void settle() {
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
    }

    private int at(LonLat place) {
        var at = map.sight().screenOf(place);
        return FxToolkit.picture(scene).getRGB((int) at.getX(), (int) at.getY());
    }

    private static double brightness(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF).getBrightness();
    }
}
