package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.command.FenceWatch;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A geofence in the real scene: set by keys, told of by an alert in the queue, ended with its reason. */
class FencesOnScreenTest {

    private static final Instant NOON = Instant.parse("2020-11-15T04:00:00Z");
    private static final LonLat INSIDE = new LonLat(120.2, 30.3);
    private static final LonLat OUTSIDE = new LonLat(120.8, 30.3);

    @TempDir
    Path folder;

    private static void open(RoomStand stand) {
        stand.focus(".map-view");
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(KeyCode.G);
            robot.keyRelease(KeyCode.SHIFT);
            robot.keyRelease(KeyCode.CONTROL);
        });
        stand.untilSaid("#fences", "还没有围栏");
    }

    private static void seen(RoomStand stand, LonLat place, Instant at) {
        stand.city
                .services()
                .units()
                .accept(List.of(new Unit(
                        "u1", "西湖消防 01", "消防车", "fire-rescue", UnitStatus.EN_ROUTE, place, Optional.empty(), at)));
    }

    private static void tick(FenceWatch watch) throws Exception {
        assertThat(watch.tick(NOON).get()).hasSize(1).allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void one_around_the_city_tells_in_the_queue_who_leaves_and_ends_with_a_reason() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), Clock.fixed(NOON, ZoneOffset.UTC))) {
            var services = stand.city.services();
            FenceWatch watch = new FenceWatch(
                    services.lookups(),
                    services.journal(),
                    services.units(),
                    services.desk(),
                    services.pack(),
                    HandlingFixture.chinese());
            seen(stand, INSIDE, NOON.minusSeconds(20));
            stand.enter("city");
            open(stand);
            stand.fire("#fence-here");
            stand.untilSaid(".form-card", "1 个力量，不报它们进入");
            stand.confirm();
            stand.untilSaid("#fence-list", "市级值班员 设于");
            assertThat(stand.words("#fence-list")).contains("方城").contains("进入和离开都报警");

            tick(watch);
            stand.untilSaid("#fence-list", "现在里面 1 个力量");
            seen(stand, OUTSIDE, NOON);
            tick(watch);
            stand.untilSaid("#cockpit", "西湖消防 01 离开围栏“方城”");
            stand.untilSaid("#fence-list", "现在里面 0 个力量");

            stand.focus("#fence-list");
            FxToolkit.onFx(() -> ((ListView<?>) stand.find("#fence-list").orElseThrow())
                    .getSelectionModel()
                    .select(0));
            stand.press(KeyCode.DELETE);
            stand.write("#field-reason", "管控结束");
            stand.confirm();
            stand.untilSaid("#fences", "还没有围栏");
            assertThat(stand.words("#fence-notice")).isNotBlank();
        }
    }

    @Test
    void one_is_drawn_by_keys_and_belongs_to_the_deepest_place_that_holds_it() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), Clock.fixed(NOON, ZoneOffset.UTC))) {
            stand.enter("city");
            open(stand);
            stand.fire("#fence-draw");
            stand.until("the help", () -> stand.find("#sketch-help").isPresent());
            for (KeyCode key :
                    List.of(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.C)) {
                stand.press(key);
                FxToolkit.pulse(20);
            }
            stand.untilSaid(".form-card", "画出的范围，3 个角");
            stand.write("#field-name", "湖滨管控区");
            stand.confirm();
            stand.untilSaid("#fence-list", "湖滨管控区");

            FenceTerms terms = stand.city
                    .services()
                    .lookups()
                    .fences()
                    .standing()
                    .getFirst()
                    .state()
                    .terms();
            assertThat(terms.corners()).hasSize(3);
            assertThat(terms.where()).isEqualTo(HandlingFixture.CITY);
        }
    }
}
