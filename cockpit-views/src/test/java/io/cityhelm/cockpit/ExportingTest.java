package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A layer is taken out by hand, in the real scene: the key, the reason that internal data needs, the file, the record. */
class ExportingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void an_internal_layer_leaves_only_with_a_reason_and_borders_leave_without() throws Exception {
        Path table = Files.writeString(folder.resolve("hydrants.csv"), "lon,lat,名称\n120.1,30.2,湖滨\n");
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            importLayer(stand, table);
            press(stand, KeyCode.E, true);
            stand.untilSaid("#export-sheet", "消火栓");
            stand.untilSaid("#export-sensitivity", "内部数据");
            long before = stand.city.services().journal().lastSequence();
            Path file = folder.resolve("out.geojson");
            stand.write("#export-file", file.toString());
            stand.fire("#export-take");
            stand.untilSaid("#export-sheet", "内部数据必须写明用途才能导出");
            assertThat(file).doesNotExist();
            assertThat(stand.city.services().journal().lastSequence()).isEqualTo(before);

            stand.write("#export-reason", "演练用");
            stand.fire("#export-take");
            stand.untilSaid("#export-sheet", "已导出（内部）：" + file);
            JsonNode taken = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(taken.get("sensitivity").asString()).isEqualTo("内部");
            assertThat(taken.at("/features/0/properties/名称").asString()).isEqualTo("湖滨");
            assertThat(stand.city.services().journal().lastSequence()).isEqualTo(before + 1);

            ComboBox<?> layers = (ComboBox<?>) stand.find("#export-layer").orElseThrow();
            AtomicLong districts = new AtomicLong(-1);
            FxToolkit.onFx(() -> {
                for (int i = 0; i < layers.getItems().size(); i++) {
                    if (layers.getConverter() != null
                            && layers.getItems().get(i).toString().contains("区县边界")) {
                        districts.set(i);
                    }
                }
                layers.getSelectionModel().select((int) districts.get());
            });
            stand.untilSaid("#export-sensitivity", "公开数据");
            Path borders = folder.resolve("borders.geojson");
            stand.write("#export-file", borders.toString());
            stand.fire("#export-take");
            stand.untilSaid("#export-sheet", "已导出（公开）：" + borders);
            assertThat(JsonMapper.shared()
                            .readTree(Files.readString(borders))
                            .get("features")
                            .size())
                    .isEqualTo(stand.city
                            .services()
                            .pack()
                            .boundaries()
                            .of(Level.DISTRICT)
                            .size());
        }
    }

    private static void importLayer(RoomStand stand, Path table) {
        press(stand, KeyCode.I, false);
        stand.untilSaid("#import-sheet", "填写文件路径");
        stand.write("#import-file", table.toString());
        stand.fire("#import-look");
        stand.until("the preview", () -> stand.find("#import-preview").isPresent());
        stand.write("#import-name", "消火栓");
        FxToolkit.onFx(() -> ((ComboBox<?>) stand.find("#import-datum").orElseThrow())
                .getEditor()
                .setText("wgs84"));
        stand.fire("#import-start");
        stand.untilSaid("#import-sheet", "已导入图层“消火栓”：1 个要素");
        stand.fire("#import-close");
        stand.until("the sheet gone", () -> stand.find("#import-sheet").isEmpty());
    }

    private static void press(RoomStand stand, KeyCode key, boolean shift) {
        FxToolkit.onFx(() -> stand.find(".map-view").orElseThrow().requestFocus());
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            if (shift) {
                robot.keyPress(KeyCode.SHIFT);
            }
            robot.keyType(key);
            if (shift) {
                robot.keyRelease(KeyCode.SHIFT);
            }
            robot.keyRelease(KeyCode.CONTROL);
        });
    }
}
