package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.importing.LayerShelf;
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
}
