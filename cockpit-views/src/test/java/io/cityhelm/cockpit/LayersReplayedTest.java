package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.HandClock;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerWriter;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.view.MapView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Layers in the replay, in the real scene: those with times show what was there, those without stay as they are. */
class LayersReplayedTest {

    private static final LonLat EARLY = new LonLat(120.33, 30.57);
    private static final LonLat LATE = new LonLat(120.47, 30.57);
    private static final LonLat TIMELESS = new LonLat(120.33, 30.63);

    @TempDir
    Path folder;

    private void layer(String name, Map<LonLat, Map<String, Object>> features) throws IOException {
        Path layers = Files.createDirectories(folder.resolve("layers"));
        try (LayerWriter writer =
                new LayerWriter(layers.resolve(name + ".gpkg"), List.of(new Field("上报时间", FieldType.TEXT)))) {
            for (var feature : features.entrySet()) {
                writer.add(
                        new GeometryFactory()
                                .createPoint(new Coordinate(
                                        feature.getKey().lon(), feature.getKey().lat())),
                        feature.getValue());
            }
            writer.finish(
                    new LayerInfo(name, name, "WGS84", Optional.empty(), "wang", Instant.EPOCH, features.size(), 0, 0));
        }
    }

    private static boolean isSeen(MapView map, LonLat place) {
        var at = map.sight().screenOf(place);
        Color there = map.snapshot(null, null).getPixelReader().getColor((int) at.getX(), (int) at.getY());
        return Stream.of(MapColour.FEATURE_1, MapColour.FEATURE_2)
                .map(colour -> map.theme().argb(colour))
                .anyMatch(argb -> Math.abs((argb >> 16 & 255) - 255 * there.getRed()) < 3
                        && Math.abs((argb >> 8 & 255) - 255 * there.getGreen()) < 3
                        && Math.abs((argb & 255) - 255 * there.getBlue()) < 3);
    }

    @Test
    void given_features_with_times_when_the_map_replays_then_only_what_was_there_is_seen_and_the_view_stays()
            throws Exception {
        layer(
                "积水点",
                Map.of(
                        EARLY, Map.of("上报时间", "2020-11-15 10:30:00"),
                        LATE, Map.of("上报时间", "2020-11-15T11:30:00")));
        layer("井盖", Map.of(TIMELESS, Map.of("上报时间", "不详")));
        HandClock clock = new HandClock(Instant.parse("2020-11-15T04:00:00Z"));
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), clock)) {
            stand.enter("city");
            MapView map = (MapView) stand.find(".map-view").orElseThrow();
            stand.until("all features", () -> Stream.of(EARLY, LATE, TIMELESS).allMatch(place -> isSeen(map, place)));
            var view = FxToolkit.onFx(map::viewport);

            FxToolkit.onFx(map::requestFocus);
            FxToolkit.press(KeyCode.R);
            stand.untilSaid("#replay", "回放 11:00:00");
            stand.untilSaid("#replay", "没有时间的图层仍是现在的样子");
            stand.until("the late one to go", () -> !isSeen(map, LATE));
            assertThat(FxToolkit.onFx(() -> isSeen(map, EARLY)))
                    .as("before the moment")
                    .isTrue();
            assertThat(FxToolkit.onFx(() -> isSeen(map, TIMELESS)))
                    .as("without a time")
                    .isTrue();

            FxToolkit.await(FxToolkit.onFx(map::whenSettled));
            long painted = FxToolkit.onFx(map::counters).painted();
            stand.fire("#replay-back");
            stand.untilSaid("#replay", "回放 10:59:00");
            FxToolkit.await(FxToolkit.onFx(map::whenSettled));
            assertThat(FxToolkit.onFx(map::counters).painted())
                    .as("nothing happened in that minute: nothing is painted")
                    .isEqualTo(painted);

            FxToolkit.onFx(() -> ((Slider) stand.find("#replay-slider").orElseThrow()).setValue(3 * 3600));
            stand.untilSaid("#replay", "回放 09:00:00");
            stand.until("the early one to go too", () -> !isSeen(map, EARLY));
            assertThat(FxToolkit.onFx(map::viewport)).as("the view stays").isEqualTo(view);

            FxToolkit.onFx(map::requestFocus);
            FxToolkit.press(KeyCode.R);
            stand.until("all again", () -> Stream.of(EARLY, LATE, TIMELESS).allMatch(place -> isSeen(map, place)));
        }
    }
}
