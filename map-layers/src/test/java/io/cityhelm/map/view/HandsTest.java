package io.cityhelm.map.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.world.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's hands, on a real stage. */
class HandsTest {

    private final List<String> told = new ArrayList<>();
    private MapView map;
    private Stage stage;

    @BeforeEach
    void show() {
        map = FxToolkit.onFx(MapView::new);
        FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
            CityLayers.put(map, SyntheticCity.build(16, 5));
            map.events().onShapeClicked(shape -> told.add("shape " + shape.layerId()));
            map.events().onShapeEntered(shape -> told.add("enter " + shape.layerId()));
            map.events().onMarkClicked(mark -> told.add("mark " + mark.id()));
            map.events().shapeTip(shape -> Optional.of("tip " + shape.shapeId()));
            map.steering().fitTo(SyntheticCity.area(), false);
        });
        stage = FxToolkit.show(map, 800, 600);
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
    }

    @AfterEach
    void hide() {
        FxToolkit.onFx(stage::hide);
        FxToolkit.onFx(map::dispose);
    }

    @Test
    void givenAShape_whenClickedOnceAndTwice_thenItIsChosenAndEntered() {
        FxToolkit.click(map, 400, 300, 1);
        assertThat(told).containsExactly("shape street");

        FxToolkit.onFx(() -> map.sight().pickLayerProperty().set(Optional.of("district")));
        FxToolkit.click(map, 420, 280, 2);

        assertThat(told).contains("enter district");
    }

    @Test
    void givenAChosenShape_whenEnterIsPressed_thenItIsEntered() {
        FxToolkit.click(map, 400, 300, 1);
        FxToolkit.press(KeyCode.ENTER);

        assertThat(told).containsExactly("shape street", "enter street");
    }

    @Test
    void givenDrawing_whenClicked_thenPointsAreSetAndNothingIsChosen() {
        List<Optional<Drafting.Drawn>> drawn = draft();
        FxToolkit.click(map, 300, 300, 1);
        FxToolkit.click(map, 400, 300, 1);
        FxToolkit.click(map, 400, 200, 1);
        FxToolkit.press(KeyCode.BACK_SPACE);
        FxToolkit.press(KeyCode.C);
        assertThat(drawn).as("two points are no area").isEmpty();
        FxToolkit.click(map, 420, 220, 1);
        FxToolkit.click(map, 302, 301, 1);

        assertThat(told).isEmpty();
        assertThat(drawn).singleElement().satisfies(area -> {
            assertThat(area.orElseThrow().shape()).isEqualTo(Drawing.Shape.AREA);
            assertThat(area.orElseThrow().points()).hasSize(3);
        });
        FxToolkit.click(map, 400, 300, 1);
        assertThat(told).as("drawing is over").containsExactly("shape street");
    }

    @Test
    void givenDrawing_whenOnlyKeysArePressed_thenALineComesAndEscDropsIt() {
        List<Optional<Drafting.Drawn>> drawn = draft();
        FxToolkit.press(KeyCode.ENTER);
        assertThat(drawn).as("nothing to end").isEmpty();
        FxToolkit.press(KeyCode.SPACE);
        FxToolkit.press(KeyCode.RIGHT);
        FxToolkit.press(KeyCode.SPACE);
        FxToolkit.press(KeyCode.ENTER);

        assertThat(drawn).singleElement().satisfies(line -> {
            assertThat(line.orElseThrow().shape()).isEqualTo(Drawing.Shape.LINE);
            List<LonLat> points = line.orElseThrow().points();
            assertThat(points.getLast().lon()).isGreaterThan(points.getFirst().lon());
        });

        List<Optional<Drafting.Drawn>> dropped = draft();
        FxToolkit.press(KeyCode.SPACE);
        FxToolkit.press(KeyCode.ESCAPE);
        assertThat(dropped).containsExactly(Optional.empty());
    }

    private List<Optional<Drafting.Drawn>> draft() {
        List<Optional<Drafting.Drawn>> drawn = new ArrayList<>();
        FxToolkit.onFx(() -> {
            map.drafting().begin(drawn::add);
            map.requestFocus();
        });
        return drawn;
    }

    @Test
    void givenAMarkOnAShape_whenClicked_thenTheMarkIsTold() {
        LonLat place = FxToolkit.onFx(() -> map.sight().placeAt(350, 250));
        FxToolkit.onFx(() -> map.setMarks(List.of(Mark.incident("i1", place, MarkGrade.III, "积水"))));
        FxToolkit.pulse(2);

        FxToolkit.click(map, 352, 249, 1);

        assertThat(told).containsExactly("mark i1");
    }

    @Test
    void givenACluster_whenClicked_thenTheMapGoesNearer() {
        LonLat one = FxToolkit.onFx(() -> map.sight().placeAt(350, 250));
        LonLat two = FxToolkit.onFx(() -> map.sight().placeAt(356, 250));
        FxToolkit.onFx(() -> map.setMarks(
                List.of(Mark.incident("a", one, MarkGrade.IV, "a"), Mark.incident("b", two, MarkGrade.IV, "b"))));
        FxToolkit.pulse(2);
        double zoom = map.viewport().zoom();

        FxToolkit.click(map, 353, 250, 1);

        assertThat(told).isEmpty();
        assertThat(map.viewport().zoom()).isGreaterThan(zoom);
    }

    @Test
    void givenMarksAtOnePlace_whenClicked_thenAllOfThemAreToldAndTheViewStays() {
        LonLat place = FxToolkit.onFx(() -> map.sight().placeAt(350, 250));
        FxToolkit.onFx(() -> {
            map.events()
                    .onMarksClicked((marks, at) -> told.add("marks "
                            + marks.marks().size() + " at " + Math.round(at.getX()) + " " + Math.round(at.getY())));
            map.setMarks(List.of(
                    Mark.incident("a", place, MarkGrade.IV, "a"), Mark.incident("b", place, MarkGrade.IV, "b")));
        });
        FxToolkit.pulse(2);
        Viewport before = map.viewport();

        FxToolkit.click(map, 350, 250, 1);

        assertThat(told).containsExactly("marks 2 at 350 250");
        assertThat(map.viewport()).isEqualTo(before);
    }

    @Test
    void givenThePointer_whenTheWheelTurns_thenThePlaceUnderItStays() {
        LonLat before = FxToolkit.onFx(() -> map.sight().placeAt(250, 200));
        double zoom = map.viewport().zoom();

        FxToolkit.scroll(map, 250, 200, -1);

        assertThat(map.viewport().zoom()).isGreaterThan(zoom);
        LonLat after = FxToolkit.onFx(() -> map.sight().placeAt(250, 200));
        assertThat(after.metresTo(before)).isLessThan(1.5 * map.viewport().metresPerPixel());
    }

    @Test
    void givenADrag_whenReleased_thenThePlaceHasFollowedAndNothingIsClicked() {
        LonLat grabbed = FxToolkit.onFx(() -> map.sight().placeAt(400, 300));

        FxToolkit.drag(map, 400, 300, 250, 380);

        LonLat there = FxToolkit.onFx(() -> map.sight().placeAt(250, 380));
        assertThat(there.metresTo(grabbed)).isLessThan(2 * map.viewport().metresPerPixel());
        assertThat(told).isEmpty();
    }

    @Test
    void givenTheKeyboard_whenPannedZoomedAndHome_thenTheViewReturns() {
        FxToolkit.onFx(map::requestFocus);
        Viewport before = map.viewport();

        FxToolkit.press(KeyCode.RIGHT);
        assertThat(map.viewport().centreX()).isGreaterThan(before.centreX());
        FxToolkit.press(KeyCode.DOWN);
        assertThat(map.viewport().centreY()).isGreaterThan(before.centreY());
        FxToolkit.press(KeyCode.ADD);
        assertThat(map.viewport().zoom()).isEqualTo(before.zoom() + 0.5);
        FxToolkit.press(KeyCode.SUBTRACT);
        FxToolkit.press(KeyCode.HOME);

        assertThat(map.viewport()).isEqualTo(before);
    }

    @Test
    void givenThePointerOverAShape_whenItRests_thenItsTipIsShownAndItsPlaceTold() {
        FxToolkit.moveTo(map, 400, 300);

        Label tip = (Label) FxToolkit.onFx(() -> map.lookup(".map-tip"));
        assertThat(tip.isVisible()).isTrue();
        assertThat(tip.getText()).startsWith("tip S");
        assertThat(map.pointerProperty().get()).isPresent();
    }

    @Test
    void givenAnimation_whenZoomed_thenTheViewGlidesAndArrives() {
        FxToolkit.onFx(() -> map.steering().animatedProperty().set(true));
        double zoom = map.viewport().zoom();

        FxToolkit.onFx(() -> map.steering().zoomBy(1));
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));

        assertThat(map.viewport().zoom()).isEqualTo(zoom + 1);
    }
}
