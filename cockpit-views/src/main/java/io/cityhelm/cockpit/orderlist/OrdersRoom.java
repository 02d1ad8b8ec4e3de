package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.grade.GradeColumn;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.TableRoom;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/** 指令: all orders at hand in a table, by the next deadline. Enter or a double click opens one in its incident. FX thread. */
public final class OrdersRoom extends TableRoom<ListedOrder> implements AutoCloseable {

    private static final double CLOCK = 110;

    private final OrderListModel model;
    private final Messages messages;
    private final Beat beat;
    private final TextField text = new TextField();
    private final ToggleGroup states = new ToggleGroup();
    private final Subscription watch;

    /** @param open called with the order that somebody wants to see */
    public OrdersRoom(OrderListModel model, Messages messages, Consumer<OrderRow> open) {
        super("orders", messages, each -> each.row().id(), each -> open.accept(each.row()));
        this.model = model;
        this.messages = messages;
        this.beat = new Beat(model.clock());
        columns();
        assemble(filters());
        beat.start();
        this.watch =
                model.shown().subscribe(shown -> show(shown.orders(), shown.total(), shown.loading(), shown.trouble()));
    }

    @Override
    public void close() {
        watch.unsubscribe();
        beat.close();
        model.close();
    }

    private FlowPane filters() {
        text.setId("orders-text");
        text.setPromptText(text("text"));
        text.setPrefColumnCount(20);
        text.textProperty().addListener((property, before, now) -> filter());
        FlowPane line = new FlowPane(text);
        for (OrderFilter.State each : OrderFilter.State.values()) {
            ToggleButton chip = new ToggleButton(text("state." + each));
            chip.setId("orders-" + each);
            chip.getStyleClass().setAll("filter-chip");
            chip.setToggleGroup(states);
            chip.setUserData(each);
            chip.setSelected(each == model.filter().get().state());
            line.getChildren().add(chip);
        }
        states.selectedToggleProperty().addListener((property, before, chosen) -> {
            if (chosen == null) {
                before.setSelected(true); // one of them always holds
            } else {
                filter();
            }
        });
        return line;
    }

    private void filter() {
        model.filter()
                .set(new OrderFilter(
                        (OrderFilter.State) states.getSelectedToggle().getUserData(), text.getText()));
    }

    private void columns() {
        table().getColumns()
                .add(GradeColumn.of(title("grade"), messages, each -> each.row().grade()));
        table().getColumns()
                .add(Columns.words(title("number"), 150, 160, each -> each.row().number()));
        table().getColumns()
                .add(Columns.words(
                        title("department"), 120, 200, each -> each.row().department()));
        table().getColumns()
                .add(Columns.words(title("text"), 160, 420, each -> each.row().text()));
        table().getColumns()
                .add(Columns.words(
                        title("stage"),
                        90,
                        100,
                        each -> messages.name(each.row().stage())));
        table().getColumns().add(clock());
        table().getColumns().add(Columns.words(title("incident"), 140, 260, ListedOrder::incident));
    }

    private TableColumn<ListedOrder, Optional<Deadline>> clock() {
        TableColumn<ListedOrder, Optional<Deadline>> column = new TableColumn<>(title("clock"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().row().deadline()));
        column.setCellFactory(made -> new ClockCell());
        column.setMinWidth(CLOCK + 16);
        column.setMaxWidth(CLOCK + 16);
        column.setSortable(false);
        return column;
    }

    private String title(String key) {
        return text("column." + key);
    }

    /** The running clock of what is waited for; nothing when nothing is. */
    private final class ClockCell extends TableCell<ListedOrder, Optional<Deadline>> {
        private final ClockLabel label = new ClockLabel(messages, beat.now(), CLOCK);

        @Override
        protected void updateItem(Optional<Deadline> deadline, boolean empty) {
            super.updateItem(deadline, empty);
            if (empty || deadline == null) {
                setGraphic(null);
                return;
            }
            label.show(deadline, "");
            setGraphic(label);
        }
    }
}
