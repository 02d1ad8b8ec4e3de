package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.grade.GradeColumn;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.panel.TableRoom;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/**
 * 指令: all orders at hand in a table, by the next deadline, or those that have ended, newest first. Enter or a double
 * click opens one in its incident. FX thread.
 */
public final class OrdersRoom extends TableRoom<ListedOrder> implements AutoCloseable {

    private static final double CLOCK = 110;

    private final OrderListModel model;
    private final Messages messages;
    private final Beat beat;
    private final TextField text = new TextField();
    private final ToggleGroup states = new ToggleGroup();
    private final ComboBox<Optional<String>> department = new ComboBox<>();
    private final ComboBox<Optional<OrderStage>> stage = new ComboBox<>();
    private final Button older = new Button();
    private final Subscription watch;

    /**
     * @param departments the names of those to choose from, by their ids
     * @param open called with the order that somebody wants to see
     */
    public OrdersRoom(
            OrderListModel model, Map<String, String> departments, Messages messages, Consumer<OrderRow> open) {
        super("orders", messages, each -> each.row().id(), each -> open.accept(each.row()));
        this.model = model;
        this.messages = messages;
        this.beat = new Beat(model.clock());
        columns();
        assemble(filters(departments));
        older.setId("orders-older");
        older.getStyleClass().add("action-button");
        older.setText(text("older"));
        older.setOnAction(event -> model.older());
        older.managedProperty().bind(older.visibleProperty());
        getChildren().add(older);
        beat.start();
        this.watch = model.shown().subscribe(this::show);
    }

    @Override
    public void close() {
        watch.unsubscribe();
        beat.close();
        model.close();
    }

    private void show(OrderListModel.Shown shown) {
        show(shown.orders(), shown.total(), shown.loading(), shown.trouble());
        older.setVisible(shown.older().isPresent());
    }

    private FlowPane filters(Map<String, String> departments) {
        text.setId("orders-text");
        text.setPromptText(text("text"));
        text.setPrefColumnCount(20);
        text.textProperty().addListener((property, before, now) -> filter());
        FlowPane line = new FlowPane(
                text,
                choice(department, "department", List.copyOf(departments.keySet()), departments::get),
                choice(stage, "stage", List.of(OrderStage.values()), messages::name));
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

    /** One of several, or all of them. */
    private <T> ComboBox<Optional<T>> choice(
            ComboBox<Optional<T>> box, String what, List<T> values, Function<T, String> name) {
        box.setId("orders-" + what);
        box.getItems().add(Optional.empty());
        values.forEach(value -> box.getItems().add(Optional.of(value)));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return value == null || value.isEmpty() ? text("all." + what) : name.apply(value.get());
            }

            @Override
            public Optional<T> fromString(String words) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setValue(Optional.empty());
        box.valueProperty().addListener((property, before, now) -> filter());
        return box;
    }

    private void filter() {
        model.filter()
                .set(new OrderFilter(
                        (OrderFilter.State) states.getSelectedToggle().getUserData(),
                        department.getValue(),
                        stage.getValue(),
                        text.getText()));
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
