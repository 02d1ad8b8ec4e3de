package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.Viewport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views of the map are kept, flown to, renamed and deleted by keys alone, in the real scene. */
class BookmarksOnScreenTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static void with(KeyCode held, KeyCode key) {
        FxToolkit.robot(robot -> {
            robot.keyPress(held);
            robot.keyType(key);
            robot.keyRelease(held);
        });
    }

    private static MapView map(RoomStand stand) {
        return (MapView) stand.cockpit.root().lookup(".map-view");
    }

    private static void choose(RoomStand stand, int row) {
        stand.focus("#bookmark-list");
        FxToolkit.onFx(() -> ((ListView<?>) stand.find("#bookmark-list").orElseThrow())
                .getSelectionModel()
                .select(row));
    }

    @Test
    void a_view_is_kept_flown_to_left_again_renamed_and_deleted() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            FxToolkit.onFx(() -> map(stand).steering().animatedProperty().set(false));
            stand.focus(".map-view");
            FxToolkit.onFx(() -> map(stand).steering().zoomAt(2, 100, 100));
            Viewport kept = FxToolkit.onFx(() -> map(stand).viewport());
            with(KeyCode.CONTROL, KeyCode.O);
            stand.untilSaid("#bookmarks", "还没有收藏");
            stand.write("#bookmark-name", "东站");
            stand.press(KeyCode.ENTER);
            stand.untilSaid("#bookmark-list", "东站");

            FxToolkit.onFx(() -> map(stand).steering().refit());
            Viewport before = FxToolkit.onFx(() -> map(stand).viewport());
            assertThat(before.zoom()).isNotEqualTo(kept.zoom());
            choose(stand, 0);
            stand.press(KeyCode.ENTER);
            stand.until("the kept view", () -> isAt(map(stand).viewport(), kept));
            with(KeyCode.ALT, KeyCode.LEFT);
            stand.until("the view before", () -> isAt(map(stand).viewport(), before));

            choose(stand, 0);
            with(KeyCode.CONTROL, KeyCode.R);
            stand.untilSaid("#bookmark-saying", "给“东站”改名");
            stand.write("#bookmark-name", "火车东站");
            stand.press(KeyCode.ENTER);
            stand.untilSaid("#bookmark-list", "火车东站");

            with(KeyCode.CONTROL, KeyCode.K);
            stand.write("#command-bar", "火车");
            stand.untilSaid("#command-list", "火车东站");
            stand.press(KeyCode.ENTER);
            stand.until("the kept view again", () -> isAt(map(stand).viewport(), kept));

            choose(stand, 0);
            stand.press(KeyCode.DELETE);
            stand.untilSaid("#bookmark-saying", "再按一次");
            stand.press(KeyCode.DELETE);
            stand.untilSaid("#bookmarks", "还没有收藏");
            stand.press(KeyCode.ESCAPE);
            stand.until("the list gone", () -> stand.find("#bookmarks").isEmpty());
        }
    }

    private static boolean isAt(Viewport one, Viewport other) {
        return one.zoom() == other.zoom()
                && Math.abs(one.centreX() - other.centreX()) < 1e-8
                && Math.abs(one.centreY() - other.centreY()) < 1e-8;
    }
}
