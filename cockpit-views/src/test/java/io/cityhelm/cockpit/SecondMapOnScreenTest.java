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
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second window with a map, in the real scene: opened, linked, freed, and closed with whoever signs out. */
class SecondMapOnScreenTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static Optional<Stage> second() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.isShowing()
                        && "second-map".equals(stage.getScene().getRoot().getId()))
                .findFirst();
    }

    private static MapView secondMap() {
        return (MapView) second().orElseThrow().getScene().lookup(".map-view");
    }

    private static MapView firstMap(RoomStand stand) {
        return (MapView) stand.cockpit.root().lookup(".map-view");
    }

    /** How many threads paint maps. */
    private static long painters() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("map-painter"))
                .count();
    }

    private static void key() {
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(KeyCode.M);
            robot.keyRelease(KeyCode.SHIFT);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    private static boolean alike(Viewport one, Viewport other) {
        return one.zoom() == other.zoom()
                && Math.abs(one.centreX() - other.centreX()) < 1e-9
                && Math.abs(one.centreY() - other.centreY()) < 1e-9;
    }

    /** In the first window, which need not have the focus for it. */
    private static void replayKey(RoomStand stand) {
        FxToolkit.onFx(() -> Event.fireEvent(
                firstMap(stand), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.R, false, false, false, false)));
    }

    /** What its line says of another time. */
    private static String past() {
        return ((Label) second().orElseThrow().getScene().lookup("#second-past")).getText();
    }

    private static void untilTitled(RoomStand stand, String words) {
        stand.until(
                words,
                () -> second().filter(stage -> stage.getTitle().contains(words)).isPresent());
    }

    private static void open(RoomStand stand) {
        stand.focus(".map-view");
        key();
        stand.until(
                "the second map in its window",
                () -> second().isPresent()
                        && secondMap().getWidth() > 1
                        && second().orElseThrow().isFocused());
    }

    @Test
    void it_opens_follows_is_freed_and_closes_at_sign_out() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            FxToolkit.onFx(() -> firstMap(stand).steering().animatedProperty().set(false));
            long painters = painters();
            open(stand);
            untilTitled(stand, "与主图联动");
            assertThat(painters()).isGreaterThan(painters);
            FxToolkit.await(FxToolkit.onFx(() -> secondMap().whenSettled()));
            assertThat(FxToolkit.onFx(() -> secondMap().viewport().width()))
                    .isNotEqualTo(
                            FxToolkit.onFx(() -> firstMap(stand).viewport().width()));

            FxToolkit.onFx(() -> firstMap(stand).steering().panBy(90, 40, false));
            assertThat(FxToolkit.onFx(
                            () -> alike(secondMap().viewport(), firstMap(stand).viewport())))
                    .isTrue();
            FxToolkit.onFx(() -> secondMap().steering().zoomBy(1));
            assertThat(FxToolkit.onFx(
                            () -> alike(secondMap().viewport(), firstMap(stand).viewport())))
                    .isTrue();

            FxToolkit.press(KeyCode.L);
            untilTitled(stand, "自由");
            Viewport alone = FxToolkit.onFx(() -> secondMap().viewport());
            FxToolkit.onFx(() -> stand.cockpit.seat().goTo(HandlingFixture.DISTRICT));
            stand.until("the first map elsewhere", () -> !alike(firstMap(stand).viewport(), alone));
            FxToolkit.pulse(5);
            assertThat(FxToolkit.onFx(() -> secondMap().viewport())).isEqualTo(alone);

            Stage window = FxToolkit.onFx(() -> second().orElseThrow());
            FxToolkit.onFx(() -> stand.cockpit.seat().leave());
            stand.until("no second window behind the door", () -> second().isEmpty());
            assertThat(FxToolkit.onFx(window::isShowing)).isFalse();
            stand.until("the end of its painters", () -> painters() == painters);
        }
    }

    @Test
    void it_opens_as_it_was_left_and_closes_by_escape_and_with_the_cockpit() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            open(stand);
            FxToolkit.press(KeyCode.L);
            untilTitled(stand, "自由");
            FxToolkit.onFx(() -> second().orElseThrow().setWidth(620));
            stand.until("the new width", () -> secondMap().getWidth() <= 620);
            FxToolkit.press(KeyCode.ESCAPE);
            stand.until("closed by Esc", () -> second().isEmpty());

            FxToolkit.onFx(() -> firstMap(stand).getScene().getWindow().requestFocus());
            open(stand);
            untilTitled(stand, "自由");
            assertThat(FxToolkit.onFx(() -> second().orElseThrow().getWidth())).isEqualTo(620);

            replayKey(stand);
            stand.until("the replay in both windows", () -> past().contains("回放 11:00:00"));
            replayKey(stand);
            stand.until("now in both windows", () -> past().isEmpty());

            key();
            stand.until("closed by its key", () -> second().isEmpty());
            FxToolkit.onFx(() -> firstMap(stand).getScene().getWindow().requestFocus());
            stand.focus("#command-bar");
            stand.write("#command-bar", "第二地图");
            stand.untilSaid("#command-list", "第二地图");
            stand.press(KeyCode.ENTER);
            stand.until("opened by its word", () -> second().isPresent());
        }
        assertThat(FxToolkit.onFx(SecondMapOnScreenTest::second)).isEmpty();
    }
}
