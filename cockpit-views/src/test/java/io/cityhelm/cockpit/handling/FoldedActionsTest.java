package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incident panel in the real scene: what comes first, what is folded, and that keys do not care. */
class FoldedActionsTest {

    @TempDir
    Path folder;

    @Test
    void the_next_step_stands_out_and_the_others_unfold_with_their_keys_and_reasons() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            show(stand, stand.city.incident(AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号"));
            assertThat(stand.words(".primary")).contains("核实").contains("V");
            assertThat(stand.find("#action-others")).isEmpty();

            stand.press(KeyCode.F3);
            stand.until("the others", () -> stand.find("#action-others").isPresent());
            assertThat(stand.words("#action-others"))
                    .contains("不予立案", "X")
                    .contains("结案", "C", "此时不能这样操作")
                    .doesNotContain("核实\n");

            stand.press(KeyCode.F3);
            stand.until("the fold", () -> stand.find("#action-others").isEmpty());
            stand.press(KeyCode.X);
            stand.untilFormIs(true);
            stand.press(KeyCode.ESCAPE);
            stand.untilFormIs(false);
        }
    }

    @Test
    void another_incident_is_shown_folded() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            show(stand, stand.city.incident(AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号"));
            stand.unfoldActions();
            show(stand, stand.city.incident(AT_DISTRICT, "路面塌陷", "gas-leak", Grade.III, "保俶路 14 号"));
            stand.until("the other incident", () -> stand.words("#case").contains("路面塌陷"));
            stand.until("the fold", () -> stand.find("#action-others").isEmpty());
        }
    }

    @Test
    void orders_stand_above_the_record_and_the_room_below_it() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            show(stand, stand.city.incident(AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号"));
            stand.until("a layout", () -> top(stand, "#timeline") > 0);
            assertThat(top(stand, "#action-more")).isLessThan(top(stand, "#case-orders"));
            assertThat(top(stand, "#case-orders")).isLessThan(top(stand, "#timeline"));
            assertThat(top(stand, "#timeline")).isLessThan(top(stand, "#incident-room"));
        }
    }

    private static double top(HandlingStand stand, String selector) {
        Node node = stand.find(selector).orElseThrow();
        return node.localToScene(0, 0).getY();
    }

    private static void show(HandlingStand stand, IncidentId id) {
        stand.enter(AT_DISTRICT);
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
        stand.until("the case", () -> stand.find("#case").isPresent());
        stand.until("the actions", () -> stand.find("#action-more").isPresent());
    }
}
