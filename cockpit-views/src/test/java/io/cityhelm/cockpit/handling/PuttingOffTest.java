package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 缓办 and 督办 in the real scene, by keys: one asks, another one grants, and everybody sees it in the row. */
class PuttingOffTest {

    @TempDir
    Path folder;

    @Test
    void an_order_is_put_off_with_the_consent_of_a_second_person_and_watched_from_above() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "井盖缺损", "manhole-cover", Grade.IV, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.IV);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.deliver(order);
            stand.city.answer(order, OrderStage.ACCEPTED, "缺配件");
            stand.enter(AT_DISTRICT);
            stand.click(".order-cell");
            stand.until(
                    "the order's actions",
                    () -> stand.find("#action-defer-order").isPresent());

            stand.press(KeyCode.SHIFT, KeyCode.H);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("新时限\n11-08 15:14");
            stand.write("words", "配件明日到货");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("what is asked for", () -> stand.words("#orders").contains("申请缓办至 11-08 15:14，待批"));
            stand.until(
                    "its refusal in advance",
                    () -> stand.find("#action-resume-order").isEmpty());

            stand.enter(AT_CITY);
            stand.until("the question in the queue", () -> stand.words("#needs").contains("审批缓办、延期"));
            stand.press(KeyCode.N);
            stand.until("the action", () -> stand.find("#action-grant-hold").isPresent());
            stand.press(KeyCode.SHIFT, KeyCode.G);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("配件明日到货");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the deferral", () -> stand.words("#orders").contains("〔缓办至 11-08 15:14〕"));
            assertThat(stand.words("#orders")).doesNotContain("待批");

            stand.press(KeyCode.SHIFT, KeyCode.S);
            stand.untilFormIs(true);
            stand.write("words", "到货后当天完成");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the supervision", () -> stand.words("#orders").contains("〔杭州市督办 · 缓办至 11-08 15:14〕"));
            stand.until("the record", () -> stand.words("#timeline").contains("上级督办"));
            assertThat(stand.words("#timeline")).contains("指令缓办").contains("申请缓办");
        }
    }
}
