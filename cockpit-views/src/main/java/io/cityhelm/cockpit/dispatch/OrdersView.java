package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The orders in flight on the screen. Only the rows that are seen have nodes, however many there are. */
public final class OrdersView extends VBox {

    private static final double ROW = 52;
    private static final int BONES = 3;

    private final OrdersModel model;
    private final Messages messages;
    private final ObservableValue<Instant> now;
    private final ObservableList<InFlight> rows = FXCollections.observableArrayList();
    private final ListView<InFlight> list = new ListView<>(rows);
    private final StackPane body = new StackPane();
    private final Label count = new Label();
    private final Label trouble = new Label();
    private boolean following;

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
        this.model = model;
        this.messages = messages;
        this.now = now;
        getStyleClass().addAll("handling-panel", "orders");
        setId("orders");
        list.setId("orders-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new OrderCell(messages, now, links, onVerify, model::isUnfolded));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), trouble, body);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> pick(row));
        model.selected().addListener((property, before, subject) -> follow());
        model.state().addListener((property, before, state) -> show(state));
        model.lines()
                .addListener((property, before, lines) -> show(model.state().get()));
        now.addListener((property, before, second) -> count());
        show(model.state().get());
    }

    private Node header() {
        Label title = new Label(messages.text("orders.title"));
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("panel-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(messages.text("orders.sorted"));
        hint.getStyleClass().add("panel-hint");
        HBox header = new HBox(title, count, gap, hint);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private void show(OrdersModel.State state) {
        String why = state instanceof OrdersModel.State.Trouble(String said, var last) ? said : "";
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        trouble.setManaged(!why.isEmpty());
        if (state instanceof OrdersModel.State.Loading) {
            body.getChildren().setAll(skeleton());
        } else {
            fill(model.lines().get());
        }
        count();
    }

    private void fill(List<InFlight> fresh) {
        following = true;
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
        following = false;
        follow();
        Node shown = fresh.isEmpty() ? empty() : list;
        if (!body.getChildren().contains(shown)) {
            body.getChildren().setAll(shown);
        }
    }

    private void count() {
        String words = model.state().get() instanceof OrdersModel.State.Loading ? "" : model.count(now.getValue());
        if (!words.equals(count.getText())) {
            count.setText(words);
        }
    }

    private void pick(InFlight line) {
        if (following || line == null) {
            return;
        }
        switch (line) {
            case OrderRow row -> model.pick(row);
            case GroupRow group -> model.pick(group);
        }
    }

    /** Right unfolds a group and Left folds it, from one of its orders too; Enter does whichever is due. */
    private void pressed(KeyEvent event) {
        InFlight at = list.getSelectionModel().getSelectedItem();
        Optional<GroupRow> group = groupOf(at);
        boolean toggles = event.getCode() == KeyCode.ENTER && at instanceof GroupRow;
        boolean opens = event.getCode() == KeyCode.RIGHT;
        boolean closes = event.getCode() == KeyCode.LEFT;
        if (group.isEmpty() || !(toggles || opens || closes)) {
            return;
        }
        boolean on = toggles ? !model.isUnfolded(group.get()) : opens;
        if (!on && at instanceof OrderRow) {
            model.pick(group.get());
        }
        model.unfold(group.get().id(), on);
        event.consume();
    }

    private void clicked(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof OrderCell)) {
            at = at.getParent();
        }
        if (at instanceof OrderCell cell && cell.getItem() instanceof GroupRow group) {
            model.unfold(group.id(), !model.isUnfolded(group));
        }
    }

    private Optional<GroupRow> groupOf(InFlight line) {
        return switch (line) {
            case null -> Optional.empty();
            case GroupRow group -> Optional.of(group);
            case OrderRow order ->
                rows.stream()
                        .filter(GroupRow.class::isInstance)
                        .map(GroupRow.class::cast)
                        .filter(group -> group.shown().contains(order))
                        .findFirst();
        };
    }

    private void follow() {
        following = true;
        int at = -1;
        for (int i = 0; i < rows.size() && at < 0; i++) {
            at = model.isPicked(rows.get(i)) ? i : -1;
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
        following = false;
    }

    private Node empty() {
        Label title = new Label(messages.text("orders.none"));
        title.getStyleClass().add("empty-title");
        Label why = new Label(messages.text("orders.none.why"));
        why.getStyleClass().add("empty-text");
        why.setWrapText(true);
        VBox box = new VBox(title, why);
        box.getStyleClass().add("empty");
        return box;
    }

    private Node skeleton() {
        VBox bones = new VBox();
        bones.getStyleClass().add("skeleton");
        for (int i = 0; i < BONES; i++) {
            Region bone = new Region();
            bone.getStyleClass().add("bone");
            bones.getChildren().add(bone);
        }
        return bones;
    }
}
