package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.grade.GradeColumn;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** 指令: all orders at hand in a table, by the next deadline. Enter or a double click opens one in its incident. FX thread. */
public final class OrdersRoom extends VBox implements AutoCloseable {

    private static final double CLOCK = 110;

    private final OrderListModel model;
    private final Messages messages;
    private final Consumer<OrderRow> open;
    private final Beat beat;
    private final TableView<ListedOrder> table = new TableView<>();
    private final PanelState state;
    private final Label count = new Label();
    private final TextField text = new TextField();
    private final Subscription watch;

    /** @param open called with the order that somebody wants to see */
    public OrdersRoom(OrderListModel model, Messages messages, Consumer<OrderRow> open) {
        this.model = model;
        this.messages = messages;
        this.open = open;
        this.beat = new Beat(model.clock());
        getStyleClass().add("data-room");
        setId("orders-room");
        table.setId("orders-table");
        columns();
        this.state = new PanelState(table, messages);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(head(), states(), state);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        beat.start();
        this.watch = model.shown().subscribe(this::show);
    }

    @Override
    public void close() {
        watch.unsubscribe();
        beat.close();
        model.close();
    }

    private HBox head() {
        Label title = new Label(messages.text("cockpit.orders.title"));
        title.getStyleClass().add("room-title");
        count.getStyleClass().add("muted");
        count.setId("orders-count");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("room-head");
        return head;
    }

    private FlowPane states() {
        text.setId("orders-text");
        text.setPromptText(messages.text("cockpit.orders.text"));
        text.setPrefColumnCount(20);
        text.textProperty().addListener((property, before, now) -> filter());
        FlowPane line = new FlowPane(text);
        line.getStyleClass().add("room-filters");
        ToggleGroup one = new ToggleGroup();
        for (OrderFilter.State each : OrderFilter.State.values()) {
            ToggleButton chip = new ToggleButton(messages.text("cockpit.orders.state." + each));
            chip.setId("orders-" + each);
            chip.getStyleClass().setAll("filter-chip");
            chip.setToggleGroup(one);
            chip.setUserData(each);
            chip.setSelected(each == model.filter().get().state());
            line.getChildren().add(chip);
        }
        one.selectedToggleProperty().addListener((property, before, chosen) -> {
            if (chosen == null) {
                before.setSelected(true); // one of them always holds
            } else {
                filter();
            }
        });
        states = one;
        return line;
    }

    private ToggleGroup states;

    private void filter() {
        model.filter()
                .set(new OrderFilter(
                        (OrderFilter.State) states.getSelectedToggle().getUserData(), text.getText()));
    }

    private void show(OrderListModel.Shown shown) {
        count.setText(messages.text("cockpit.orders.count", shown.orders().size(), shown.total()));
        ListedOrder selected = table.getSelectionModel().getSelectedItem();
        table.setItems(FXCollections.observableList(shown.orders()));
        shown.orders().stream()
                .filter(each -> selected != null
                        && each.row().id().equals(selected.row().id()))
                .findFirst()
                .ifPresent(each -> table.getSelectionModel().select(each));
        state.show(condition(shown));
    }

    private Condition condition(OrderListModel.Shown shown) {
        if (shown.trouble().isPresent()) {
            return new Condition.Failed(
                    messages.text("cockpit.orders.failed", shown.trouble().get()),
                    messages.text("cockpit.orders.failed.todo"));
        }
        if (shown.loading()) {
            return new Condition.Loading();
        }
        return shown.orders().isEmpty()
                ? new Condition.Empty(messages.text("cockpit.orders.none"), messages.text("cockpit.orders.none.todo"))
                : new Condition.Live();
    }

    private void openSelected() {
        ListedOrder chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.row());
        }
    }

    private void columns() {
        Columns.fit(table, messages.text("cockpit.orders.none"));
        table.getColumns()
                .add(GradeColumn.of(title("grade"), messages, each -> each.row().grade()));
        table.getColumns()
                .add(Columns.words(title("number"), 150, 160, each -> each.row().number()));
        table.getColumns()
                .add(Columns.words(
                        title("department"), 120, 200, each -> each.row().department()));
        table.getColumns()
                .add(Columns.words(title("text"), 160, 420, each -> each.row().text()));
        table.getColumns()
                .add(Columns.words(
                        title("stage"),
                        90,
                        100,
                        each -> messages.name(each.row().stage())));
        table.getColumns().add(clock());
        table.getColumns().add(Columns.words(title("incident"), 140, 260, ListedOrder::incident));
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
        return messages.text("cockpit.orders.column." + key);
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
