package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.importing.LayerShelf;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer comes in by hand, in the real scene: its path typed, previewed, imported, hidden and removed. */
class ImportingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_table_is_previewed_imported_and_listed_on_the_map() throws Exception {
        Path file = Files.writeString(folder.resolve("hydrants.csv"), "lon,lat,名称\n120.1,30.2,湖滨\n,,缺坐标\n");
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            stand.until("the switches", () -> stand.find("#layer-import").isPresent());
            FxToolkit.onFx(() -> stand.find(".map-view").orElseThrow().requestFocus());
            FxToolkit.robot(robot -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.I);
                robot.keyRelease(KeyCode.CONTROL);
            });
            stand.untilSaid("#import-sheet", "填写文件路径或服务地址");
            stand.write("#import-file", file.toString());
            stand.fire("#import-look");
            stand.until("the preview", () -> stand.find("#import-preview").isPresent());
            TableView<?> table = (TableView<?>) stand.find("#import-preview").orElseThrow();
            assertThat(FxToolkit.onFx(() -> table.getItems().size())).isEqualTo(2);
            stand.untilSaid("#import-sheet", "数据没有说明坐标基准");

            stand.write("#import-name", "消火栓");
            stand.fire("#import-start");
            stand.untilSaid("#import-sheet", "请指明");
            FxToolkit.onFx(() -> ((javafx.scene.control.ComboBox<?>)
                            stand.find("#import-datum").orElseThrow())
                    .getEditor()
                    .setText("gcj02"));
            stand.fire("#import-start");
            stand.untilSaid("#import-sheet", "已导入图层“消火栓”：1 个要素，没有收 1 条");
            assertThat(LayerShelf.in(folder).has("消火栓")).isTrue();

            stand.fire("#import-close");
            stand.untilSaid("#layer-switches", "消火栓");
            stand.focus(".layers-adjust");
            FxToolkit.press(KeyCode.SPACE);
            stand.untilSaid("#layer-switches", "移除");

            stand.focus(".layers-remove");
            FxToolkit.press(KeyCode.SPACE);
            stand.untilSaid("#layer-switches", "确认移除？");
            assertThat(LayerShelf.in(folder).has("消火栓")).isTrue();
            FxToolkit.press(KeyCode.SPACE);
            stand.until("the layer gone", () -> !stand.words("#layer-switches").contains("消火栓"));
            assertThat(LayerShelf.in(folder).has("消火栓")).isFalse();
        }
    }

    @Test
    void what_a_service_has_is_listed_chosen_previewed_and_imported() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(server, "/api", """
            {"links":[{"rel":"data","href":"/collections"}]}
            """);
        answer(server, "/collections", """
            {"collections":[
              {"id":"zones","title":"疏散分区","links":[{"rel":"items","href":"/zones"}]},
              {"id":"hydrants","title":"市政消火栓","links":[{"rel":"items","href":"/hydrants"}]}]}
            """);
        answer(server, "/hydrants", """
            {"type":"FeatureCollection","numberMatched":2,"features":[
              {"type":"Feature","properties":{"路":"湖滨路"},"geometry":{"type":"Point","coordinates":[120.1,30.2]}},
              {"type":"Feature","properties":{"路":"解放路"},"geometry":null}]}
            """);
        server.start();
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            stand.until("the switches", () -> stand.find("#layer-import").isPresent());
            stand.fire("#layer-import");
            stand.write("#import-file", address + "/api?key=s3cret");
            stand.fire("#import-look");
            stand.untilSaid("#import-offers", "疏散分区");
            stand.untilSaid("#import-sheet", "有 2 个要素集");

            FxToolkit.press(KeyCode.DOWN); // the list has the keyboard
            FxToolkit.press(KeyCode.ENTER);
            stand.untilSaid("#import-preview", "湖滨路");
            stand.fire("#import-start");
            stand.untilSaid("#import-sheet", "已导入图层“hydrants”：1 个要素，没有收 1 条");

            stand.fire("#import-close");
            stand.untilSaid("#layer-switches", "hydrants");
            assertThat(LayerShelf.in(folder).list().getFirst().info().source())
                    .isEqualTo(address.substring("http://".length()) + "/api hydrants");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_service_that_is_not_there_is_a_sentence_on_the_sheet() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            stand.until("the switches", () -> stand.find("#layer-import").isPresent());
            stand.fire("#layer-import");
            stand.write("#import-file", "http://127.0.0.1:" + port + "/wfs");
            stand.fire("#import-look");
            stand.untilSaid("#import-sheet", "连不上 127.0.0.1");
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
