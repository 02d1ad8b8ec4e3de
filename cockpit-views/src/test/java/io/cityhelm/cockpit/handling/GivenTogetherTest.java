package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joint and batch orders in the real scene: one form, one row that unfolds, by keys and by mouse. */
class GivenTogetherTest {

    @TempDir
    Path folder;

    @Test
    void a_lead_and_its_helper_leave_in_one_form_and_stand_in_one_row_that_unfolds() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = opened(stand, "chemical-leak");
            stand.press(KeyCode.D);
            stand.untilFormIs(true);
            // past the proposals, the addressee, the kind and the words to the helpers
            for (int i = 0; i < 4; i++) {
                stand.press(KeyCode.TAB);
            }
            stand.type("jjzd");
            stand.press(KeyCode.SPACE);
            stand.until(
                    "every order that would leave",
                    () -> stand.words("#form-effect").contains("牵头\n消防救援支队 · 出动处置")
                            && stand.words("#form-effect").contains("协同\n交警支队 · 出动处置"));
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);
            stand.until(
                    "one row with its sum",
                    () -> stand.words("#orders").contains("消防救援支队牵头，协同处置")
                            && stand.words("#orders").contains("2 件 · 0 已反馈 · 0 逾期"));
            assertThat(stand.words("#orders")).doesNotContain("交警支队");

            List<Order> orders = orders(stand, id);
            assertThat(orders).hasSize(2);
            assertThat(orders.getFirst().terms().tie(Tie.Kind.LEADS)).isPresent();
            assertThat(orders.getLast().terms().tie(Tie.Kind.HELPS)).isPresent();
            stand.city.deliver(orders.getLast().id());
            stand.city.answer(orders.getLast().id(), OrderStage.ACCEPTED, "出发");
            stand.until("the answer in the sum", () -> stand.words("#orders").contains("2 件 · 1 已反馈 · 0 逾期"));

            stand.click("#orders .group-line");
            stand.until("its orders", () -> stand.words("#orders").contains("交警支队"));
            stand.press(KeyCode.LEFT);
            stand.until("the folded row", () -> !stand.words("#orders").contains("交警支队"));
            stand.press(KeyCode.RIGHT);
            stand.until("its orders again", () -> stand.words("#orders").contains("交警支队"));
            stand.press(KeyCode.ENTER);
            stand.until("the folded row again", () -> !stand.words("#orders").contains("交警支队"));

            stand.until(
                    "the group in the case", () -> stand.words("#case-orders").contains("2 件 · 1 已反馈"));
            assertThat(stand.words("#case-orders")).doesNotContain("交警支队");
            FxToolkit.onFx(() -> stand.find("#case-orders .group-line").ifPresent(Node::requestFocus));
            stand.press(KeyCode.RIGHT);
            stand.until(
                    "its orders in the case", () -> stand.words("#case-orders").contains("交警支队"));
        }
    }

    @Test
    void a_batch_to_all_streets_is_one_row_that_counts_answers_and_what_is_late() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = opened(stand, "rainstorm-flooding");
            int streets =
                    HandlingFixture.TREE.children(HandlingFixture.DISTRICT).size();
            stand.click("#action-order");
            stand.untilFormIs(true);
            stand.press(KeyCode.TAB);
            stand.type("xhqqbzj");
            stand.until("the set", () -> stand.words("#form-effect").contains("批量：西湖区全部镇街"));
            assertThat(stand.words("#form-effect"))
                    .contains("第 " + streets + " 件")
                    .contains("北山街道");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("one row", () -> stand.words("#orders").contains(streets + " 件 · 0 已反馈 · 0 逾期"));

            OrderId beishan = orders(stand, id).stream()
                    .filter(order -> order.content().department().equals("330106002"))
                    .map(Order::id)
                    .findFirst()
                    .orElseThrow();
            stand.city.deliver(beishan);
            stand.city.answer(beishan, OrderStage.DONE, "已排查");
            stand.city.clock.advance(Duration.ofMinutes(10));
            stand.until(
                    "the answer, and the others late",
                    () -> stand.words("#orders").contains(streets + " 件 · 1 已反馈 · 1 完成 · " + (streets - 1) + " 逾期"));

            FxToolkit.onFx(() -> stand.panels.queue().setMinHeight(300));
            String late = "催办指令：西湖区全部镇街（" + streets + " 件中 " + (streets - 1) + " 件）";
            stand.until("one line in the queue", () -> stand.words("#needs").contains(late));
            assertThat(stand.words("#needs")).doesNotContain("催办指令：入队");
            stand.click("#needs .need-row .group-arrow");
            stand.until("its members", () -> stand.words("#needs").contains("街道\n催办指令：入队"));
            stand.press(KeyCode.LEFT);
            stand.until("the folded line", () -> !stand.words("#needs").contains("催办指令：入队"));
            stand.press(KeyCode.RIGHT);
            stand.press(KeyCode.DOWN);
            stand.until(
                    "the most urgent member in the case",
                    () -> stand.find("#case-orders .order-line:selected").isPresent());
        }
    }

    @Test
    void what_goes_elsewhere_than_the_rule_says_keeps_its_reason() throws Exception {
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), OrderLinks.NONE)) {
            IncidentId id = opened(stand, "exposed-rubbish");
            stand.press(KeyCode.D);
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("事件先属地：北山街道").contains("收件单位\n北山街道");
            stand.press(KeyCode.TAB);
            stand.type("gaj");
            stand.press(KeyCode.ENTER);
            stand.until("the question why", () -> stand.words("#form-complaint").contains("请写明理由"));
            stand.write("why", "街道没有清运车辆");
            stand.press(KeyCode.ENTER);
            stand.untilFormIs(false);

            stand.until("the order", () -> stand.words("#timeline").contains("街道没有清运车辆"));
            Order order = orders(stand, id).getFirst();
            assertThat(order.content().department()).isEqualTo("public-security");
            assertThat(order.terms().arrangement().addressing().orElseThrow().reason())
                    .isEqualTo("街道没有清运车辆");
        }
    }

    private static IncidentId opened(HandlingStand stand, String category) throws Exception {
        IncidentId id = stand.city.incident(AT_DISTRICT, "测试事件", category, Grade.II, "曙光路 33 号");
        stand.city.verify(AT_DISTRICT, id, Grade.II);
        stand.enter(AT_DISTRICT);
        stand.until("the incident in the queue", () -> stand.find(".need-row").isPresent());
        stand.click(".need-row");
        stand.until("the case", () -> stand.words("#case").contains("测试事件"));
        return id;
    }

    private static List<Order> orders(HandlingStand stand, IncidentId id) throws Exception {
        return stand.city.ledger.situation().ordersOf(id).stream()
                .map(Versioned::state)
                .toList();
    }
}
