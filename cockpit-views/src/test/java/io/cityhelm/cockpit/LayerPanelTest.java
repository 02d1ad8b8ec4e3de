package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerWriter;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.view.MapView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The panel of layers in the real scene: order, opacity, scales and one layer alone, by keys; the view stays where it is. */
class LayerPanelTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private void layer(String name) throws IOException {
        Files.createDirectories(folder.resolve("layers"));
        try (LayerWriter writer = new LayerWriter(
                folder.resolve("layers").resolve(name + ".gpkg"), List.of(new Field("kind", FieldType.TEXT)))) {
            writer.add(new GeometryFactory().createPoint(new Coordinate(120.1, 30.2)), Map.of("kind", "road"));
            writer.finish(new LayerInfo(name, name, "WGS84", Optional.empty(), "wang", Instant.EPOCH, 1, 0, 0));
        }
    }

    @Test
    void layers_are_ordered_faded_limited_and_isolated_by_keys_and_the_view_stays() throws Exception {
        layer("a层");
        layer("b层");
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            stand.until("both layers", () -> stand.words("#layer-switches").contains("b层"));
            MapView map = (MapView) stand.find(".map-view").orElseThrow();
            var view = FxToolkit.onFx(map::viewport);
            assertThat(stand.words("#layer-switches").indexOf("a层"))
                    .isLessThan(stand.words("#layer-switches").indexOf("b层"));

            stand.focus(".layers-down");
            FxToolkit.press(KeyCode.SPACE);
            stand.until("b above a", () -> {
                String words = stand.words("#layer-switches");
                return words.indexOf("b层") < words.indexOf("a层");
            });
            assertThat(FxToolkit.onFx(() -> map.getScene()
                                    .getFocusOwner()
                                    .getStyleClass()
                                    .contains("layers-down")
                            || map.getScene().getFocusOwner().getStyleClass().contains("layers-up")))
                    .as("who moved the layer stays on it")
                    .isTrue();

            stand.focus(".layers-only");
            FxToolkit.press(KeyCode.SPACE);
            stand.untilSaid("#layer-switches", "只显示“b层”");
            stand.focus("#layers-all");
            FxToolkit.press(KeyCode.SPACE);
            stand.until("all again", () -> !stand.words("#layer-switches").contains("只显示"));

            stand.focus(".layers-adjust");
            FxToolkit.press(KeyCode.SPACE);
            stand.untilSaid("#layer-switches", "不透明度");
            Slider opacity = (Slider) stand.find(".layers-opacity").orElseThrow();
            FxToolkit.onFx(opacity::requestFocus);
            FxToolkit.press(KeyCode.LEFT);
            stand.untilSaid("#layer-switches", "90%");
            FxToolkit.onFx(() -> ((ComboBox<?>) stand.find(".layers-to").orElseThrow())
                    .getSelectionModel()
                    .select(1));
            stand.untilSaid("#layer-switches", "此比例尺下不显示");

            assertThat(FxToolkit.onFx(map::viewport))
                    .as("nothing moved the view")
                    .isEqualTo(view);
        }
    }
}
