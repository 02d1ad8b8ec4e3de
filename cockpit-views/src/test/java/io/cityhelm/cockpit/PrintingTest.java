package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map is printed by hand, in the real scene: the key, the preview, the file. */
class PrintingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void the_key_opens_the_sheet_with_a_preview_and_the_file_is_written() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            FxToolkit.onFx(() -> stand.find(".map-view").orElseThrow().requestFocus());
            FxToolkit.robot(robot -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.P);
                robot.keyRelease(KeyCode.CONTROL);
            });
            stand.untilSaid("#print-sheet", "A4 横向");
            ImageView preview = (ImageView) stand.find("#print-preview").orElseThrow();
            stand.until("the preview", () -> preview.getImage() != null);
            assertThat(FxToolkit.onFx(() -> preview.getImage().getWidth())).isEqualTo(1300);

            choose(stand, "#print-format", 1);
            choose(stand, "#print-paper", 4);
            Path file = folder.resolve("map.png");
            stand.write("#print-file", file.toString());
            stand.until(
                    "a new preview",
                    () -> !stand.find("#print-save").orElseThrow().isDisabled());
            stand.fire("#print-save");
            stand.untilSaid("#print-sheet", "已保存：" + file);
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo((int) Math.round(FxToolkit.onFx(() ->
                    stand.find(".map-view").orElseThrow().getLayoutBounds().getWidth())));

            stand.fire("#print-save");
            stand.untilSaid("#print-sheet", "已经存在");
            assertThat(Files.size(file)).isPositive();
            FxToolkit.press(KeyCode.ESCAPE);
            stand.until("the sheet gone", () -> stand.find("#print-sheet").isEmpty());
        }
    }

    private static void choose(RoomStand stand, String selector, int index) {
        FxToolkit.onFx(() -> ((ComboBox<?>) stand.find(selector).orElseThrow())
                .getSelectionModel()
                .select(index));
    }
}
