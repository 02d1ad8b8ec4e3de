package io.cityhelm.map.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapPaneTest {

    private MapPane pane;
    private Stage stage;

    @AfterEach
    void hide() {
        FxToolkit.onFx(stage::hide);
        FxToolkit.onFx(() -> pane.map().dispose());
    }

    @Test
    void givenAChoropleth_whenShown_thenTheLegendTellsIndicatorRangesTimeAndTruth() {
        show(Locale.SIMPLIFIED_CHINESE);

        assertThat(texts())
                .contains("图层", "延误指数", "延误指数（分级）", "截至 15:20", "示意边界", "CGCS2000", "北", "< 1.0", "≥ 1.8")
                .anyMatch(text -> text.startsWith("1:"))
                .anyMatch(text -> text.endsWith("公里"));
    }

    @Test
    void givenEnglish_whenShown_thenNoChineseIsLeftInTheFurniture() {
        show(Locale.ENGLISH);

        assertThat(texts()).contains("Layers", "as of 15:20", "Schematic boundaries");
        assertThat(texts().stream().filter(t -> !t.contains("延误指数")))
                .noneMatch(t -> t.codePoints().anyMatch(c -> c > 0x2E80));
    }

    @Test
    void givenASwitch_whenClicked_thenTheDisplayFollowsAndBack() {
        show(Locale.SIMPLIFIED_CHINESE);
        CheckBox units = (CheckBox) find("map-layer-units");

        FxToolkit.click(units);
        assertThat(pane.map().display().unitsProperty().get()).isFalse();

        FxToolkit.onFx(() -> pane.map().display().unitsProperty().set(true));
        assertThat(units.isSelected()).isTrue();
    }

    @Test
    void givenALowMap_whenShown_thenThePanelOfLayersIsFoldedUntilItIsOpenedByHand() {
        show(Locale.SIMPLIFIED_CHINESE);
        assertThat(visibleTexts()).contains("图层", "事件");

        FxToolkit.onFx(() -> stage.setHeight(420));
        FxToolkit.pulse(3);
        assertThat(visibleTexts()).contains("图层").doesNotContain("事件");

        FxToolkit.onFx(() -> pane.baseMaps().noticeProperty().set("底图服务无应答"));
        assertThat(visibleTexts()).as("what is the matter is said all the same").contains("底图服务无应答");

        FxToolkit.click(find("map-layers-head"));
        assertThat(visibleTexts()).contains("事件");
        FxToolkit.onFx(() -> stage.setHeight(400));
        FxToolkit.pulse(3);
        assertThat(visibleTexts()).as("what was opened by hand").contains("事件");
    }

    @Test
    void givenNoClassesWanted_whenSwitchedOff_thenTheTruthOfTheBordersIsStillTold() {
        show(Locale.SIMPLIFIED_CHINESE);

        FxToolkit.onFx(() -> pane.map().display().choroplethProperty().set(false));
        FxToolkit.pulse(2);

        assertThat(visibleTexts()).contains("示意边界").doesNotContain("延误指数", "截至 15:20", "< 1.0");
    }

    @Test
    void givenAShapeWithoutData_whenShown_thenTheLegendSaysSo() {
        show(Locale.SIMPLIFIED_CHINESE);
        assertThat(visibleTexts()).doesNotContain("无数据");
        var one = new Choropleth.LegendClass(Color.BLUE, "1");

        FxToolkit.onFx(() -> pane.show("street", Optional.of(new Choropleth("t", Map.of(), List.of(one), "9:00"))));

        assertThat(visibleTexts()).contains("无数据");
    }

    private List<String> visibleTexts() {
        return FxToolkit.onFx(() -> all(pane)
                .filter(node -> node instanceof Labeled && shown(node))
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    @Test
    void givenTheButtons_whenClicked_thenTheMapZoomsAndComesBack() {
        show(Locale.SIMPLIFIED_CHINESE);
        double zoom = pane.map().viewport().zoom();

        FxToolkit.click(find("map-zoom-in"));
        assertThat(pane.map().viewport().zoom()).isEqualTo(zoom + 0.5);
        FxToolkit.click(find("map-zoom-out"));
        FxToolkit.click(find("map-zoom-out"));
        FxToolkit.click(find("map-zoom-refit"));

        assertThat(pane.map().viewport().zoom()).isEqualTo(zoom);
        assertThat(((ButtonBase) find("map-zoom-in")).getAccessibleText()).isNotBlank();
        assertThat(find("map-zoom-fullscreen").isVisible()).isFalse();
    }

    @Test
    void givenANarrowMap_whenAPanelCoversHalfOfIt_thenWhatStandsOnTheMapKeepsToTheOtherHalfAndOffEachOther() {
        show(Locale.ENGLISH);
        FxToolkit.onFx(() -> {
            stage.setWidth(660);
            pane.cover(new Insets(0, 290, 90, 0));
            pane.measure();
        });
        FxToolkit.pulse(4);

        List<Bounds> standing = FxToolkit.onFx(() -> pane.getChildren().stream()
                .filter(node -> node != pane.map() && node.isVisible())
                .map(Node::getBoundsInParent)
                .toList());
        double width = FxToolkit.onFx(pane::getWidth);
        double height = FxToolkit.onFx(pane::getHeight);
        assertThat(standing).hasSize(5).allSatisfy(box -> {
            assertThat(box.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(box.getMaxX()).isLessThanOrEqualTo(width - 290);
            assertThat(box.getMaxY()).isLessThanOrEqualTo(height - 90);
        });
        assertThat(below(standing, height / 2))
                .hasSize(3)
                .allSatisfy(one -> assertThat(below(standing, height / 2))
                        .filteredOn(other -> other != one)
                        .noneMatch(one::intersects));
    }

    private static List<Bounds> below(List<Bounds> all, double y) {
        return all.stream().filter(box -> box.getMinY() > y).toList();
    }

    private void show(Locale language) {
        var city = SyntheticCity.build(16, 5);
        pane = FxToolkit.onFx(() -> new MapPane(new MapView(), Messages.in(language)));
        FxToolkit.onFx(() -> {
            pane.getStylesheets()
                    .add(SyntheticCity.class.getResource("tokens.css").toExternalForm());
            pane.map().steering().animatedProperty().set(false);
            CityLayers.put(pane.map(), city);
            pane.show("street", Optional.of(CityLayers.choropleth(city.get("street"), MapTheme.dark(), 0)));
            pane.datumProperty().set("CGCS2000");
            pane.schematicProperty().set(true);
            pane.map().steering().fitTo(SyntheticCity.area(), false);
        });
        stage = FxToolkit.show(pane, 900, 700);
        FxToolkit.await(FxToolkit.onFx(pane.map()::whenSettled));
    }

    private Node find(String id) {
        return Objects.requireNonNull(FxToolkit.onFx(() -> pane.lookup("#" + id)), id);
    }

    private List<String> texts() {
        return FxToolkit.onFx(() -> all(pane)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(MapPaneTest::all))
                : Stream.of(node);
    }
}
