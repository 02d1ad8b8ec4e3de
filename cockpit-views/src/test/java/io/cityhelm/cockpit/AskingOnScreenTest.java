package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.importing.FileOrigin;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.Viewport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the map in the real scene: by keys, by its menu, by a click; and the way back to the view before. */
class AskingOnScreenTest {

    private static final Instant NOON = Instant.parse("2020-11-15T04:00:00Z");
    /** Half a kilometre north of the middle of the made-up city. */
    private static final LonLat NEAR = new LonLat(120.2, 30.3045);

    private static final LonLat HOSPITAL = new LonLat(120.25, 30.35);

    @TempDir
    Path folder;

    private RoomStand stand;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(
                folder.resolve("h.csv"), "lon,lat,名称,床位\n" + HOSPITAL.lon() + "," + HOSPITAL.lat() + ",第一医院,800\n");
        ImportOrder order = new ImportOrder(
                new FileOrigin(file),
                "医院",
                Optional.of(Datums.parse("wgs84")),
                AxisOrder.EAST_NORTH,
                SourceOptions.NONE,
                "wang",
                Optional.empty(),
                false);
        assertThat(new LayerImport(LayerShelf.in(folder), Clock.fixed(NOON, ZoneOffset.UTC), order)
                        .run(ImportWatch.NONE)
                        .rejected())
                .isEmpty();
        stand = new RoomStand(folder, HandlingFixture.chinese(), Clock.fixed(NOON, ZoneOffset.UTC));
        stand.city
                .services()
                .units()
                .accept(List.of(new Unit(
                        "u1", "西湖消防 01", "消防车", "fire-rescue", UnitStatus.AVAILABLE, NEAR, Optional.empty(), NOON)));
        stand.enter("city");
        FxToolkit.onFx(() -> map().steering().animatedProperty().set(false));
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private MapView map() {
        return (MapView) stand.cockpit.root().lookup(".map-view");
    }

    private static void withControl(KeyCode key) {
        with(KeyCode.CONTROL, key);
    }

    private static void with(KeyCode held, KeyCode key) {
        FxToolkit.robot(robot -> {
            robot.keyPress(held);
            robot.keyType(key);
            robot.keyRelease(held);
        });
    }

    private Viewport view() {
        return FxToolkit.onFx(() -> map().viewport());
    }

    private void choose(int row) {
        FxToolkit.onFx(() -> {
            ListView<?> list = (ListView<?>) stand.find("#vicinity-list").orElseThrow();
            list.getSelectionModel().select(row);
            list.requestFocus();
        });
        FxToolkit.pulse(1);
        stand.press(KeyCode.ENTER);
    }

    @Test
    void by_keys_the_nearest_units_are_listed_enter_flies_there_and_alt_left_comes_back() {
        stand.focus(".map-view");
        Viewport before = view();
        withControl(KeyCode.E);
        stand.untilSaid("#vicinity", "西湖消防 01");
        assertThat(stand.words("#vicinity")).contains("可派 · 1").containsPattern("[0-9]+ 米");
        assertThat(view()).isEqualTo(before);

        choose(1);
        stand.until("the unit close", () -> map().viewport().zoom() > before.zoom() + 1);
        with(KeyCode.ALT, KeyCode.LEFT);
        stand.until("the view before", () -> map().viewport().equals(before));

        stand.press(KeyCode.ESCAPE);
        stand.until("the answer gone", () -> stand.find("#vicinity").isEmpty());
    }

    @Test
    void the_answer_stands_where_it_hides_nothing_of_what_was_asked_and_the_view_stays() {
        Viewport before = view();
        askAt(0.85);
        stand.until(
                "the answer", () -> stand.find("#vicinity-list .vicinity-cell").isPresent());
        stand.until(
                "it at the left",
                () -> edge("#vicinity") < map().localToScene(1, 0).getX() + 1);
        assertThat(view()).isEqualTo(before);
        stand.until(
                "what belongs to the map beside it",
                () -> edge(".map-layers") > edge("#vicinity") + map().getWidth() * 0.4);

        stand.press(KeyCode.ESCAPE);
        stand.until("the answer gone", () -> stand.find("#vicinity").isEmpty());
        askAt(0.2);
        stand.until(
                "it at the right",
                () -> edge("#vicinity") > map().localToScene(1, 0).getX() + 1);
    }

    /** Asks what lies under a point of the map. @param share of its width */
    private void askAt(double share) {
        Point2D at = FxToolkit.onFx(() -> map().localToScene(map().getWidth() * share, map().getHeight() / 2));
        MenuItem what = find(menu(at.getX(), at.getY(), false), "vicinity-identify");
        FxToolkit.onFx(what::fire);
    }

    private double edge(String selector) {
        return stand.find(selector).map(node -> node.localToScene(0, 0).getX()).orElse(-1.0);
    }

    @Test
    void the_menu_of_the_map_asks_what_is_inside_and_another_radius_is_typed() {
        MenuItem around = item("vicinity-inside", "vicinity-around-300");
        FxToolkit.onFx(around::fire);
        stand.untilSaid("#vicinity", "周围 300 米 内");
        stand.untilSaid("#vicinity-list", "常住人口"); // the title stands before the answer
        assertThat(stand.words("#vicinity-list")).doesNotContain("西湖消防 01");

        stand.write("#vicinity-radius", "1.5公里");
        stand.focus("#vicinity-radius");
        stand.press(KeyCode.ENTER);
        stand.untilSaid("#vicinity-title", "周围 1.5 公里 内");
        stand.untilSaid("#vicinity-list", "常住人口");
        stand.focus("#vicinity-list");
        stand.press(KeyCode.END);
        stand.press(KeyCode.UP);
        stand.untilSaid("#vicinity-list", "西湖消防 01");
    }

    /** An item of a menu in the menu of the map, asked for in the middle of it. */
    private MenuItem item(String menu, String item) {
        return find(((Menu) find(menu(0, 0, true), menu)).getItems(), item);
    }

    /** What the map offers at a place, or at its middle by the key for menus. */
    private List<MenuItem> menu(double x, double y, boolean byKey) {
        FxToolkit.onFx(() -> {
            MapView map = map();
            map.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, byKey, new PickResult(map, x, y)));
        });
        FxToolkit.pulse(2);
        return FxToolkit.onFx(() -> {
            ContextMenu shown = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .filter(one -> "map-menu".equals(one.getId()))
                    .findFirst()
                    .orElseThrow();
            List<MenuItem> items = List.copyOf(shown.getItems());
            shown.hide();
            return items;
        });
    }

    private static MenuItem find(List<MenuItem> items, String id) {
        return items.stream()
                .filter(one -> id.equals(one.getId()))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(items.stream().map(MenuItem::getId).toList()));
    }

    @Test
    void a_click_on_an_imported_feature_shows_what_is_said_of_it() {
        stand.untilSaid("#layer-switches", "医院");
        Point2D at = FxToolkit.onFx(() -> map().sight().screenOf(HOSPITAL));
        FxToolkit.click(map(), at.getX(), at.getY(), 1);
        stand.untilSaid("#vicinity", "第一医院 · 图层“医院”");
        assertThat(stand.words("#vicinity-list")).contains("床位").contains("800").contains("所在辖区");
    }

    @Test
    void a_place_is_searched_for_and_flown_to_and_the_view_before_is_not_lost() {
        stand.focus(".map-view");
        Viewport before = view();
        withControl(KeyCode.K);
        stand.write("#command-bar", "第6区");
        stand.untilSaid("#command-list", "第6区");
        stand.press(KeyCode.ENTER);
        stand.until("the district", () -> map().viewport().zoom() > before.zoom());
        with(KeyCode.ALT, KeyCode.LEFT);
        stand.until("the view before", () -> map().viewport().equals(before));
        with(KeyCode.ALT, KeyCode.RIGHT);
        stand.until("the district again", () -> map().viewport().zoom() > before.zoom());
    }
}
