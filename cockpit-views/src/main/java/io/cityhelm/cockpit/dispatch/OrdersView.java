package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.panel.Emptiness;
import io.cityhelm.cockpit.panel.ListPanel;
import io.cityhelm.cockpit.panel.Skeleton;
import io.cityhelm.cockpit.panel.Unfolding;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The orders in flight on the screen. */
public final class OrdersView extends ListPanel<InFlight> {

    private static final double ROW = 52;
    private static final int BONES = 3;

    private final OrdersModel model;
    private final Messages messages;
    private final ObservableValue<Instant> now;

    /**
     * @param now the beat of the clocks
     * @param links what the way out knows
     * @param onVerify called when the check of a finished order is asked for in its row
     */
    public OrdersView(
            OrdersModel model,
            Messages messages,
            ObservableValue<Instant> now,
            OrderLinks links,
            Consumer<OrderRow> onVerify) {
        super(messages.text("orders.title"), messages.text("orders.sorted"), ROW);
        this.model = model;
        this.messages = messages;
        this.now = now;
        getStyleClass().add("orders");
        setId("orders");
        list().setId("orders-list");
        list().setCellFactory(view -> new OrderCell(messages, model::words, now, links, onVerify, model::isUnfolded));
        Unfolding.on(list(), new Groups());
        onPick(this::pick);
        model.selected().addListener((property, before, subject) -> follow(model::isPicked));
        model.state().addListener((property, before, state) -> show(state));
        model.lines()
                .addListener((property, before, lines) -> show(model.state().get()));
        now.addListener((property, before, second) -> count());
        show(model.state().get());
    }

    private void show(OrdersModel.State state) {
        complain(state instanceof OrdersModel.State.Trouble(String said, var last) ? said : "");
        List<InFlight> lines = model.lines().get();
        if (state instanceof OrdersModel.State.Loading) {
            showInstead(new Skeleton(BONES));
        } else if (lines.isEmpty()) {
            showInstead(new Emptiness(messages.text("orders.none"), messages.text("orders.none.why")));
        } else {
            show(lines, model::isPicked);
        }
        count();
    }

    private void count() {
        count(model.state().get() instanceof OrdersModel.State.Loading ? "" : model.count(now.getValue()));
    }

    private void pick(InFlight line) {
        switch (line) {
            case OrderRow row -> model.pick(row);
            case GroupRow group -> model.pick(group);
        }
    }

    private final class Groups implements Unfolding.Groups<InFlight> {

        @Override
        public Optional<InFlight> groupOf(InFlight line) {
            return OrdersView.this.groupOf(line).map(group -> group);
        }

        @Override
        public boolean isUnfolded(InFlight group) {
            return group instanceof GroupRow row && model.isUnfolded(row);
        }

        @Override
        public void unfold(InFlight group, boolean on) {
            if (group instanceof GroupRow row) {
                model.unfold(row.id(), on);
            }
        }

        @Override
        public void pick(InFlight group) {
            OrdersView.this.pick(group);
        }
    }

    private Optional<GroupRow> groupOf(InFlight line) {
        return switch (line) {
            case null -> Optional.empty();
            case GroupRow group -> Optional.of(group);
            case OrderRow order ->
                rows().stream()
                        .filter(GroupRow.class::isInstance)
                        .map(GroupRow.class::cast)
                        .filter(group -> group.shown().contains(order))
                        .findFirst();
        };
    }
}
