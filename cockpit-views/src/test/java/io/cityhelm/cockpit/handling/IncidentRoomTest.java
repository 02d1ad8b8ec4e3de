package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.incidentroom.RoomView;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.room.Note;
import io.cityhelm.map.FxToolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incident room in the real scene: a note with a picture mentions the city, whose officer reads it. */
class IncidentRoomTest {

    @TempDir
    Path folder;

    @Test
    void a_note_mentions_another_seat_which_finds_it_in_its_queue_and_reads_it() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            select(stand, leak);

            stand.press(KeyCode.SHIFT, KeyCode.M);
            stand.untilFormIs(true);
            stand.write("words", "@city 请调集防化力量，@nobody-here");
            stand.until("the preview", () -> stand.words("#form-effect").contains("@city（杭州市）"));
            assertThat(stand.words("#form-effect")).contains("nobody-here");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("the note", () -> stand.words("#incident-room").contains("请调集防化力量"));

            stand.enter(AT_CITY);
            stand.until("the mention", () -> stand.words("#needs").contains("有人提到你"));
            select(stand, leak);
            stand.until(
                    "the note on the city's screen",
                    () -> stand.words("#incident-room").contains("请调集防化力量"));
            stand.press(KeyCode.SHIFT, KeyCode.R);
            stand.untilFormIs(true);
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("a read note", () -> !stand.words("#needs").contains("有人提到你"));
        }
    }

    @Test
    void a_picture_is_on_the_disk_before_its_note_is_written() throws Exception {
        Path picture = folder.resolve("scene.png");
        assertThat(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile()))
                .isTrue();
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.enter(AT_DISTRICT);
            select(stand, leak);
            RoomView room = (RoomView) stand.find("#incident-room").orElseThrow();
            Path broken = folder.resolve("broken.png");
            Files.write(broken, new byte[] {1, 2, 3});

            FxToolkit.onFx(() -> room.take(broken));
            stand.until("the refusal", () -> stand.words("#notice").contains("不是可以读取的图片"));
            FxToolkit.onFx(() -> room.take(picture));
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("scene.png，40 × 30");
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            Note note =
                    stand.city.ledger.lookups().notes().notesOf(leak).getFirst().state();
            assertThat(folder.resolve("attachments")
                            .resolve(note.attachments().getFirst().sha256()))
                    .isRegularFile();
        }
    }

    private static void select(HandlingStand stand, IncidentId id) {
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
        stand.until("the case", () -> stand.find("#incident-room").isPresent());
    }
}
