package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing on the map of an incident, in the real scene: by mouse and by keys, named in a form, erased again. */
class SketchingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);
    private static final IncidentId LEAK = new IncidentId(new UUID(1, 1));

    @TempDir
    Path folder;

    @Test
    void an_area_is_drawn_by_mouse_and_a_point_by_keys_and_the_area_is_erased() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            draw(stand);
            stand.until(
                    "nothing to draw on without an incident",
                    () -> stand.find("#sketch-help").isEmpty());

            Actor.Officer city = stand.city.officer("city");
            Place here = new Place(stand.city.services().tree().root().seat(), city.jurisdiction(), "1 号");
            stand.city.done(
                    city,
                    Request.of(new IncidentCommand.Report(
                            LEAK,
                            "仓库氯气泄漏",
                            "chemical-leak",
                            Grade.II,
                            here,
                            city.jurisdiction(),
                            "call",
                            Optional.empty())));
            FxToolkit.onFx(() -> stand.cockpit.seat().selected().set(Optional.of(new Need.Subject.OfIncident(LEAK))));
            stand.untilSaid("#case", "仓库氯气泄漏");

            draw(stand);
            stand.until("how it goes", () -> stand.find("#sketch-help").isPresent());
            Node map = stand.find(".map-view").orElseThrow();
            double x = FxToolkit.onFx(() -> map.getLayoutBounds().getCenterX());
            double y = FxToolkit.onFx(() -> map.getLayoutBounds().getCenterY());
            FxToolkit.click(map, x, y, 1);
            FxToolkit.click(map, x + 60, y, 1);
            FxToolkit.click(map, x + 60, y + 50, 1);
            FxToolkit.press(KeyCode.C);
            stand.write("#field-label", "警戒区");
            stand.untilSaid("#form-effect", "面，3 个点");
            stand.confirm();
            stand.until("the area", () -> sketches(stand).size() == 1);
            stand.untilSaid("#case", "面：警戒区");
            assertThat(sketches(stand).getFirst().shape()).isEqualTo(SketchShape.AREA);

            draw(stand);
            stand.until("how it goes", () -> stand.find("#sketch-help").isPresent());
            FxToolkit.press(KeyCode.SPACE);
            FxToolkit.press(KeyCode.ENTER);
            stand.write("#field-label", "集结点");
            stand.confirm();
            stand.until("the point too", () -> sketches(stand).size() == 2);

            FxToolkit.robot(robot -> {
                robot.keyPress(KeyCode.SHIFT);
                robot.keyType(KeyCode.K);
                robot.keyRelease(KeyCode.SHIFT);
            });
            stand.write("#field-reason", "已撤除");
            stand.confirm();
            stand.until("one of them", () -> sketches(stand).size() == 1);
        }
    }

    private static void draw(RoomStand stand) {
        FxToolkit.onFx(() -> stand.find(".map-view").orElseThrow().requestFocus());
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.B);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    private static List<Sketch> sketches(RoomStand stand) {
        try {
            return stand.city.ledger().lookups().sketches().sketchesOf(LEAK).stream()
                    .map(Versioned::state)
                    .toList();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
