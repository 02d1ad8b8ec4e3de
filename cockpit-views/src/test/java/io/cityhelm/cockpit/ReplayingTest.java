package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.HandClock;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.view.MapView;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last hours are played in the real scene: it says that this is not now, the view stays, one key returns. */
class ReplayingTest {

    @TempDir
    Path folder;

    @Test
    void the_key_rewinds_the_map_and_the_same_key_returns_to_now() throws Exception {
        HandClock clock = new HandClock(Instant.parse("2020-11-15T04:00:00Z"));
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), clock)) {
            stand.enter("city");
            MapView map = (MapView) stand.find(".map-view").orElseThrow();
            FxToolkit.onFx(map::requestFocus);
            assertThat(stand.find("#replay")).as("now needs no frame").isEmpty();
            var view = FxToolkit.onFx(map::viewport);

            FxToolkit.robot(robot -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.U);
                robot.keyRelease(KeyCode.CONTROL);
            });
            stand.until("an answer", () -> stand.find("#vicinity").isPresent());
            FxToolkit.onFx(map::requestFocus);
            FxToolkit.press(KeyCode.R);
            stand.untilSaid("#replay", "回放 11:00:00（1 小时前）");
            stand.untilSaid("#status-live", "地图回放中");
            assertThat(stand.find("#vicinity")).as("an answer about now").isEmpty();
            assertThat(FxToolkit.onFx(map::viewport)).as("the view stays").isEqualTo(view);

            stand.fire("#replay-back");
            stand.untilSaid("#replay", "回放 10:59:00");
            FxToolkit.onFx(() -> ((Slider) stand.find("#replay-slider").orElseThrow()).setValue(3600));
            stand.untilSaid("#replay", "回放 07:00:00（5 小时前）");
            stand.fire("#replay-play");
            stand.untilSaid("#replay", "暂停");
            stand.until("time to go on", () -> !stand.words("#replay").contains("回放 07:00:0"));
            assertThat(FxToolkit.onFx(map::viewport)).isEqualTo(view);

            FxToolkit.onFx(map::requestFocus);
            FxToolkit.press(KeyCode.R);
            stand.until("now", () -> stand.find("#replay").isEmpty());
            stand.untilSaid("#status-live", "实时");
        }
    }
}
