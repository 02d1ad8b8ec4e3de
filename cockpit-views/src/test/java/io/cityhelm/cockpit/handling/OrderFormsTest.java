package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_CITY;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of orders and of reports upward, by keys in the real scene, over a real journal. */
class OrderFormsTest {

    @TempDir
    Path folder;

    @Test
    void an_order_that_waits_for_consent_leaves_when_somebody_else_consents() throws Exception {
        try (HandlingStand stand =
                new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE, HandlingFixture.CONSENT)) {
            IncidentId leak = leak(stand);
            OrderId held = heldOrder(stand, leak);
            stand.enter(AT_DISTRICT);
            show(stand, new Need.Subject.OfOrder(held, leak), "待批");
            stand.press(KeyCode.SHIFT, KeyCode.A);
            stand.until(
                    "the refusal of one's own order",
                    () -> stand.objection.get().isPresent());
            assertThat(stand.formIsOpen()).isFalse();

            stand.enter(AT_CITY);
            show(stand, new Need.Subject.OfOrder(held, leak), "待批");
            stand.press(KeyCode.SHIFT, KeyCode.A);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("立即入队发出");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("an order that leaves", () -> state(stand, held).stage() == OrderStage.QUEUED);
        }
    }

    @Test
    void a_result_that_does_not_do_is_sent_back_with_its_reason() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = leak(stand);
            OrderId order = stand.city.order(AT_DISTRICT, leak, 0);
            stand.city.deliver(order);
            stand.city.answer(order, OrderStage.DONE, "已封堵");
            stand.enter(AT_DISTRICT);
            show(stand, new Need.Subject.OfOrder(order, leak), "完成");

            stand.press(KeyCode.SHIFT, KeyCode.W);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("重新计时");
            stand.press(KeyCode.ENTER);
            stand.until(
                    "the missing reason", () -> !stand.words("#form-complaint").isBlank());
            stand.write("words", "阀门仍在渗漏");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("the order at work again", () -> state(stand, order).stage() == OrderStage.IN_PROGRESS);
            stand.until(
                    "the reason in the record", () -> stand.words("#timeline").contains("阀门仍在渗漏"));
        }
    }

    @Test
    void what_a_department_returned_is_given_to_another_one_and_both_hold_at_once() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = leak(stand);
            OrderId order = stand.city.order(AT_DISTRICT, leak, 0);
            stand.city.deliver(order);
            stand.city.answer(order, OrderStage.READ, "");
            stand.enter(AT_DISTRICT);
            show(stand, new Need.Subject.OfOrder(order, leak), "阅知");

            stand.press(KeyCode.SHIFT, KeyCode.J);
            stand.untilFormIs(true);
            String before = state(stand, order).content().department();
            stand.until("both departments", () -> stand.words("#form-effect").contains("消防救援支队"));
            stand.write("words", "力量已用尽");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until("two orders", () -> orders(stand, leak).size() == 2);
            Order next = orders(stand, leak).stream()
                    .filter(each -> !each.id().equals(order))
                    .findFirst()
                    .orElseThrow();
            assertThat(next.content().department()).isNotEqualTo(before);
            assertThat(state(stand, order).stage()).isEqualTo(OrderStage.CANCELLED);
            assertThat(state(stand, order).terms().tie(Tie.Kind.REPLACED_BY)).isPresent();
        }
    }

    @Test
    void a_report_upward_is_drafted_from_the_record_edited_and_sent_by_keys() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId leak = leak(stand);
            stand.enter(AT_DISTRICT);
            show(stand, new Need.Subject.OfIncident(leak), "已核实");
            assertThat(stand.words("#case-reports")).contains("○ 下一份：首报");

            stand.press(KeyCode.I);
            stand.untilFormIs(true);
            String draft =
                    FxToolkit.onFx(() -> ((TextArea) stand.find("#field-words").orElseThrow()).getText());
            assertThat(draft).contains("事发地点").contains("曙光路 33 号");
            assertThat(stand.words("#form-effect")).contains("杭州市").contains("时限");
            stand.write("words", draft + "\n已设置警戒区。");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until(
                    "the report that was sent",
                    () -> stand.words("#case-reports").contains("● 首报"));
            assertThat(stand.words("#case-reports")).contains("已设置警戒区。");
        }
    }

    private static IncidentId leak(HandlingStand stand) throws Exception {
        IncidentId leak = stand.city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
        stand.city.verify(AT_DISTRICT, leak, Grade.I);
        return leak;
    }

    /** The first of the pack's proposals whose kind needs a second person. */
    private static OrderId heldOrder(HandlingStand stand, IncidentId leak) throws Exception {
        for (int proposal = 0; ; proposal++) {
            OrderId order = stand.city.order(AT_DISTRICT, leak, proposal);
            if (state(stand, order).stage() == OrderStage.HELD) {
                return order;
            }
        }
    }

    private static void show(HandlingStand stand, Need.Subject subject, String words) {
        FxToolkit.onFx(() -> stand.city.seat.selected().set(Optional.of(subject)));
        stand.until(words, () -> stand.words("#case").contains(words));
    }

    private static Order state(HandlingStand stand, OrderId id) {
        try {
            return stand.city.ledger.situation().order(id).orElseThrow().state();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Order> orders(HandlingStand stand, IncidentId id) {
        try {
            return stand.city.ledger.situation().ordersOf(id).stream()
                    .map(each -> each.state())
                    .toList();
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
