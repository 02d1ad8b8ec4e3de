package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.overlay.MarkKind;
import io.cityhelm.map.view.MapView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Depots in the real scene: their status and its age in the room of resources, their live place on the map, by keys. */
class DepotsOnScreenTest {

    private static final Instant NOON = Instant.parse("2020-11-15T04:00:00Z");
    private static final LonLat THERE = new LonLat(120.13, 30.13);

    @TempDir
    Path folder;

    @Test
    void a_depot_stands_with_its_status_and_its_age_and_enter_shows_it_where_it_is_now() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), Clock.fixed(NOON, ZoneOffset.UTC))) {
            stand.city
                    .services()
                    .depots()
                    .accept(List.of(
                            new DepotSighting(
                                    "depot-330106", DepotStatus.OPEN, new LonLat(120.1, 30.1), NOON.minusSeconds(20)),
                            new DepotSighting("mobile-reserve", DepotStatus.CLOSED, THERE, NOON.minusSeconds(720))));
            stand.enter("city");
            stand.go(Room.RESOURCES);
            stand.untilSaid("#depots-table", "市移动储备车");
            assertThat(stand.words("#depots-table"))
                    .contains("西湖区应急物资仓库")
                    .contains("开放")
                    .contains("20 秒前")
                    .contains("停用")
                    .contains("12 分钟前，已过时");

            stand.write("#resources-search", "移动储备");
            stand.until("the truck alone", () -> items(stand) == 1);
            stand.focus("#depots-table");
            FxToolkit.onFx(() -> ((TableView<?>) stand.find("#depots-table").orElseThrow())
                    .getSelectionModel()
                    .select(0));
            stand.press(KeyCode.ENTER);
            stand.until("the map", () -> stand.find(".map-view").isPresent());
            stand.until("the truck where it is", () -> there(stand).isPresent());
            assertThat(FxToolkit.onFx(() -> there(stand).orElseThrow().first())).satisfies(mark -> {
                assertThat(mark.id()).isEqualTo("depot:mobile-reserve");
                assertThat(mark.kind()).isEqualTo(MarkKind.CLOSED_DEPOT);
                assertThat(mark.label()).isEqualTo("市移动储备车 · 停用（12 分钟前所报）");
            });
        }
    }

    private static int items(RoomStand stand) {
        return ((TableView<?>) stand.find("#depots-table").orElseThrow())
                .getItems()
                .size();
    }

    private static Optional<MarkCluster> there(RoomStand stand) {
        MapView map = (MapView) stand.cockpit.root().lookup(".map-view");
        Point2D at = map.sight().screenOf(THERE);
        boolean close = map.viewport().zoom() > 12;
        return close ? map.sight().marksAt(at.getX(), at.getY()) : Optional.empty();
    }
}
