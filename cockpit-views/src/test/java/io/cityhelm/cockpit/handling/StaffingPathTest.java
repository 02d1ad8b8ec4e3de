package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.ResponsesOfPack;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.staffing.Stint;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts of a response in force, manned by keys from the queue in the real scene, over a real journal. */
class StaffingPathTest {

    @TempDir
    Path folder;

    @Test
    void open_posts_wait_in_the_queue_until_each_is_manned_and_the_end_releases_everybody() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            ActivationId fire = inForce(stand);
            stand.enter(AT_DISTRICT);
            stand.until(
                    "the posts in the queue", () -> stand.words("#needs-list").contains("还有 2 个岗位无人到岗"));
            walkTo(stand, "岗位 0/2 到岗");

            come(stand, "吴建国", "13800000001");
            stand.until("one is there", () -> stand.words("#needs-list").contains("还有 1 个岗位无人到岗"));
            stand.until("one is counted", () -> stand.words("#switch").contains("岗位 1/2 到岗"));
            come(stand, "冯敏", "13800000002");
            stand.until("the row gone", () -> !stand.words("#needs-list").contains("无人到岗"));
            stand.until("both are counted", () -> stand.words("#switch").contains("岗位 2/2 到岗"));

            stand.press(KeyCode.ALT, KeyCode.T);
            stand.untilFormIs(true);
            stand.write("name", "马晓");
            stand.write("telephone", "13800000003");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("handed on", () -> stand.words("#switch").contains("马晓"));
            assertThat(on(stand, fire)).containsExactlyInAnyOrder("马晓", "冯敏");

            stand.press(KeyCode.ALT, KeyCode.X);
            stand.untilFormIs(true);
            stand.write("reason", "身体不适");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("one left", () -> stand.words("#switch").contains("岗位 1/2 到岗"));

            stand.city.done(AT_DISTRICT, Request.of(new ActivationCommand.End(fire, "火已扑灭")));
            stand.city.done(AT_CITY, Request.of(new ActivationCommand.Approve(fire, "")));
            stand.until("the review", () -> stand.words("#needs-list").contains("待复盘"));
            assertThat(on(stand, fire)).isEmpty();
        }
    }

    @Test
    void a_key_that_can_do_nothing_says_why() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.english(), OrderLinks.NONE)) {
            inForce(stand);
            stand.enter(AT_DISTRICT);
            stand.until(
                    "the posts in the queue", () -> stand.words("#needs-list").contains("2 posts to man"));
            walkTo(stand, "0/2 on post");

            stand.press(KeyCode.ALT, KeyCode.X);

            stand.until("the reason", () -> stand.objection.get().isPresent());
            assertThat(stand.objection.get()).contains("Nobody is on a post yet.");
        }
    }

    /** Walks the queue until the response is what is selected. */
    private static void walkTo(HandlingStand stand, String words) {
        for (int i = 0; i < 5 && !stand.words("#switch").contains(words); i++) {
            stand.press(KeyCode.N);
            stand.until(
                    "the matter",
                    () -> stand.find("#switch").or(() -> stand.find("#case")).isPresent());
            FxToolkit.pulse(5);
        }
        stand.until("the response", () -> stand.words("#switch").contains(words));
    }

    private static void come(HandlingStand stand, String name, String telephone) {
        stand.press(KeyCode.ALT, KeyCode.P);
        stand.untilFormIs(true);
        stand.write("name", name);
        stand.write("telephone", telephone);
        stand.until("the preview", () -> stand.words("#form-effect").contains(telephone));
        stand.click("#form-confirm");
        stand.untilFormIs(false);
    }

    private static ActivationId inForce(HandlingStand stand) throws Exception {
        return ResponsesOfPack.inForce(
                stand.city::done, HandlingFixture.PACK, "structure-fire", ResponseLevel.III, AT_DISTRICT, AT_CITY);
    }

    private static List<String> on(HandlingStand stand, ActivationId id) {
        try {
            return stand.city.ledger.lookups().staffings().staffing(id).orElseThrow().state().stints().stream()
                    .filter(Stint::isOn)
                    .map(stint -> stint.person().name())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
