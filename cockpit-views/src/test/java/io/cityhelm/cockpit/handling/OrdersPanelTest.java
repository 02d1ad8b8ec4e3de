package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.dispatch.InFlight;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrdersModel;
import io.cityhelm.cockpit.dispatch.OrdersView;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersPanelTest {

    @TempDir
    Path folder;

    @Test
    void rows_are_sorted_by_the_next_deadline_and_counted() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.verify(AT_DISTRICT, id, Grade.I);
            OrderId fire = city.order(AT_DISTRICT, id, 0);
            OrderId air = city.order(AT_DISTRICT, id, 1);
            OrderId police = city.order(AT_DISTRICT, id, 2);
            city.deliver(fire);
            city.deliver(police);
            city.answer(fire, OrderStage.ACCEPTED, "");
            city.answer(police, OrderStage.DECLINED, "人手不足");
            city.clock.advance(Duration.ofSeconds(90));
            city.seat.enter(AT_DISTRICT);
            try (OrdersModel model = orders(city)) {
                assertThat(model.rows()).extracting(OrderRow::id).containsExactly(police, air, fire);
                assertThat(model.rows().getFirst().reason()).isEqualTo("人手不足");
                assertThat(model.count(city.clock.instant())).isEqualTo("3 条 · 逾期 1 · 未发出 1");

                city.seat.domain().set(Optional.of("tourism"));
                assertThat(model.rows()).isEmpty();
            }
        }
    }

    @Test
    void ten_thousand_rows_cost_the_nodes_of_those_that_are_seen_and_a_beat_at_most_one_layout() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId id = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.verify(AT_DISTRICT, id, Grade.I);
            OrderId order = city.order(AT_DISTRICT, id, 0);
            city.deliver(order);
            FxToolkit.onFx(() -> city.seat.enter(AT_DISTRICT));
            AtomicInteger layouts = new AtomicInteger();
            Beat beat = new Beat(city.clock);
            Scene scene = FxToolkit.onFx(() -> {
                OrdersModel model = orders(city);
                OrdersView view =
                        new OrdersView(model, HandlingFixture.chinese(), beat.now(), OrderLinks.NONE, row -> {});
                StackPane frame = new StackPane(view) {
                    @Override
                    protected void layoutChildren() {
                        layouts.incrementAndGet();
                        super.layoutChildren();
                    }
                };
                list(view).setAll(many(model.rows().getFirst()));
                Scene made = new Scene(frame, 1100, 300);
                Theme.DARK.applyTo(made);
                return made;
            });
            FxToolkit.picture(scene);
            int nodes = FxToolkit.onFx(() -> count(scene.getRoot()));
            assertThat(nodes).isLessThan(600);

            FxToolkit.picture(scene);
            int before = layouts.get();
            for (int second = 1; second <= 5; second++) {
                city.clock.advance(Duration.ofSeconds(1));
                FxToolkit.onFx(beat::look);
                FxToolkit.picture(scene);
            }
            assertThat(layouts.get()).isLessThanOrEqualTo(before + 5);
            assertThat(FxToolkit.onFx(() -> count(scene.getRoot()))).isEqualTo(nodes);
        }
    }

    @Test
    void an_order_that_has_not_left_says_so_and_when_it_is_tried_again() throws Exception {
        OrderLinks links = order -> Optional.of(new OrderLinks.LinkNote(true, Optional.empty()));
        try (HandlingStand stand = new HandlingStand(folder, HandlingFixture.chinese(), links)) {
            IncidentId id = stand.city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            stand.city.verify(AT_DISTRICT, id, Grade.I);
            OrderId order = stand.city.order(AT_DISTRICT, id, 0);
            stand.enter(AT_DISTRICT);
            stand.until("the order", () -> stand.words("#orders").contains("已入队 · 链路断开"));
            stand.city.deliver(order);
            stand.until("the delivery", () -> !stand.words("#orders").contains("链路断开"));
            stand.city.answer(order, OrderStage.DONE, "已处置");
            stand.until("the answer", () -> stand.words("#orders").contains("核验"));
            // the check is offered in the row
            stand.click(".order-cell .action-button");
            stand.untilFormIs(true);
            assertThat(stand.words("#form-effect")).contains("已处置");
            stand.click("#form-confirm");
            stand.untilFormIs(false);
            stand.until("nothing in flight", () -> stand.words("#orders").contains("没有在途指令"));
        }
    }

    @SuppressWarnings("unchecked") // the list of the panel holds rows
    private static javafx.collections.ObservableList<InFlight> list(OrdersView view) {
        view.applyCss();
        return ((ListView<InFlight>) view.lookup("#orders-list")).getItems();
    }

    private static List<OrderRow> many(OrderRow row) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> new OrderRow(
                        new Versioned<>(row.order().state(), i),
                        row.grade(),
                        row.department(),
                        row.next(),
                        row.deadline(),
                        row.watch()))
                .toList();
    }

    private static int count(Node node) {
        return 1
                + (node instanceof Label
                        ? 0
                        : node instanceof Parent parent
                                ? parent.getChildrenUnmodifiable().stream()
                                        .mapToInt(OrdersPanelTest::count)
                                        .sum()
                                : 0);
    }

    private static OrdersModel orders(HandlingFixture city) {
        return new OrdersModel(
                HandlingFixture.PACK,
                HandlingFixture.TREE,
                city.services.background(),
                HandlingFixture.chinese(),
                city.seat,
                city.picture);
    }
}
