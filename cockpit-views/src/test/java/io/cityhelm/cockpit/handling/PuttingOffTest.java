package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.ExtensionRequest;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 缓办 and 督办 in the real scene, by keys: one asks, another one grants, and everybody sees it in the row. */
class PuttingOffTest {

    @TempDir
    Path folder;

    @Test
    void an_incident_is_put_off_and_watched_by_keys_and_by_mouse_and_every_row_says_so() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "井盖缺损", "manhole-cover", Grade.IV, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.IV);
            stand.enter(AT_DISTRICT);
            FxToolkit.onFx(() -> stand.panels.queue().setMinHeight(300));
            open(stand, "井盖缺损 · 曙光路 33 号");

            stand.press(KeyCode.ALT, KeyCode.H);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("恢复时间\n11-08 15:14");
            stand.write("words", "等配件");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("what is asked for", () -> stand.words("#case").contains("申请缓办至 11-08 15:14，待批：等配件"));

            stand.enter(AT_CITY);
            stand.until("the question", () -> stand.words("#needs").contains("审批缓办、延期"));
            open(stand, "井盖缺损 · 曙光路 33 号〔申请缓办至 11-08 15:14，待批〕");
            stand.until("the action", () -> stand.find("#action-grant-case").isPresent());
            stand.press(KeyCode.ALT, KeyCode.G);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("等配件");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the deferral", () -> stand.words("#case").contains("缓办至 11-08 15:14"));
            stand.until(
                    "nothing that waits for the city",
                    () -> !stand.words("#needs").contains("审批缓办、延期"));

            stand.unfoldActions();
            stand.click("#action-supervise-case");
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("督办时限\n11-07 17:14");
            stand.write("words", "今天必须围护");
            stand.click("#form-confirm");
            stand.untilFormIs(false);

            stand.city.order(AT_DISTRICT, id, 0);
            stand.enter(AT_DISTRICT);
            stand.until(
                    "the row of the owner",
                    () -> stand.words("#needs")
                            .contains("井盖缺损 · 曙光路 33 号〔杭州市督办，限 11-07 17:14 · 缓办至 11-08 15:14〕\n落实督办"));
            assertThat(stand.words("#needs")).doesNotContain("下达指令");
            stand.until("the row of the order", () -> stand.words("#orders").contains("〔杭州市督办〕"));
            open(stand, "井盖缺损 · 曙光路 33 号〔杭州市督办");
            stand.until(
                    "the panel of the lower level", () -> stand.words("#case").contains("杭州市督办，限 11-07 17:14：今天必须围护"));
            assertThat(stand.words("#timeline")).contains("上级督办事件").contains("事件挂账缓办");
        }
    }

    @Test
    void the_clock_of_an_order_says_that_it_stands_with_its_incident_and_goes_on_with_it() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "井盖缺损", "manhole-cover", Grade.IV, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.IV);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.deliver(order);
            stand.enter(AT_DISTRICT);
            stand.until("the order", () -> stand.find("#orders-list").isPresent());
            Instant until = stand.city.clock.instant().plus(Duration.ofDays(1));
            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.HoldCommand.AskDeferral(id, until, "等配件")));
            stand.city.done(AT_CITY, Request.of(new IncidentCommand.HoldCommand.Grant(id, "")));
            stand.until("the clock that stands", () -> stand.words("#orders").contains("时限停计至 11-08 15:14（随事件挂账）"));

            stand.city.done(AT_DISTRICT, Request.of(new IncidentCommand.HoldCommand.Resume(id, "配件已到")));
            stand.until("the clock that runs", () -> !stand.words("#orders").contains("时限停计"));
            FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
            stand.until("the record", () -> stand.words("#timeline").contains("随事件恢复，时限续计"));
        }
    }

    @Test
    void what_a_department_asks_for_waits_in_the_queue_and_is_decided_by_keys() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "井盖缺损", "manhole-cover", Grade.IV, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.IV);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.city.deliver(order);
            stand.city.answer(order, OrderStage.ACCEPTED, "缺配件");
            Order now = stand.city.ledger.situation().order(order).orElseThrow().state();
            stand.city.done(
                    new Actor.Department(now.content().department(), HandlingFixture.CITY),
                    Request.of(new OrderCommand.HoldCommand.RecordRequest(
                            order,
                            new ExtensionRequest(
                                    "q-1",
                                    now.due().orElseThrow().plus(Duration.ofHours(1)),
                                    "配件未到",
                                    now.due().orElseThrow(),
                                    "李某"))));
            stand.enter(AT_DISTRICT);
            stand.until(
                    "the question",
                    () -> stand.words("#needs").contains("审批缓办、延期：")
                            && stand.words("#needs").contains("部门申请延期至"));
            stand.press(KeyCode.N);
            stand.until("the action", () -> stand.find("#action-grant-hold").isPresent());
            stand.press(KeyCode.SHIFT, KeyCode.G);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("配件未到").contains("新时限");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the limit", () -> stand.words("#orders").contains("延期答复待送达部门 · 已延期 1 小时"));
            assertThat(stand.words("#needs")).doesNotContain("审批缓办、延期");
        }
    }

    private static void open(HandlingStand stand, String headline) {
        stand.until(headline, () -> stand.words("#needs").contains(headline));
        stand.click(".need-row");
        stand.until("the case", () -> stand.words("#case").contains("井盖缺损"));
    }

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
