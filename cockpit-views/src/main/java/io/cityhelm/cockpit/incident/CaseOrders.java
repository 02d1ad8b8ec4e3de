package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.dispatch.Clusters;
import io.cityhelm.cockpit.dispatch.GroupLine;
import io.cityhelm.cockpit.dispatch.GroupRow;
import io.cityhelm.cockpit.dispatch.OrderLine;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The orders of the selected incident on the screen: those that were given as one in one line that unfolds. */
final class CaseOrders extends VBox {

    private static final String MEMBER = "member";

    private final Messages messages;
    private final ActionDesk desk;
    private final ObservableValue<Instant> now;
    private final Consumer<OrderId> pick;
    private final Set<UUID> unfolded = new HashSet<>();
    private List<Object> shown = List.of();
    private CaseBoard board;

    /** @param pick called with the order that is clicked */
    CaseOrders(Messages messages, ActionDesk desk, ObservableValue<Instant> now, Consumer<OrderId> pick) {
        this.messages = messages;
        this.desk = desk;
        this.now = now;
        this.pick = pick;
        getStyleClass().add("case-orders");
        setId("case-orders");
    }

    /** Shows the orders of a case; nothing is touched when they are shown already. */
    void show(CaseBoard fresh) {
        List<Object> now = fresh.orders().stream()
                .map(entry -> (Object) List.of(entry.row(), entry.ladder(), isPicked(fresh, entry), objections(entry)))
                .toList();
        board = fresh;
        if (!now.equals(shown) || now.isEmpty()) {
            shown = now;
            fill();
        }
    }

    private void fill() {
        List<Node> lines = new ArrayList<>();
        for (List<CaseBoard.OrderEntry> cluster : Clusters.of(board.orders(), CaseBoard.OrderEntry::row)) {
            if (cluster.getFirst().row().group().isEmpty()) {
                lines.add(line(cluster.getFirst()));
            } else {
                addGroup(lines, cluster);
            }
        }
        Optional<String> focused =
                getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        getChildren().setAll(lines);
        // the lines are made anew: whoever went there with a key goes on from there
        focused.ifPresent(id -> getChildren().stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus));
        if (lines.isEmpty()) {
            Label none = new Label(messages.text("case.orders.none"));
            none.getStyleClass().add("empty-text");
            none.setWrapText(true);
            getChildren().add(none);
        }
    }

    private void addGroup(List<Node> lines, List<CaseBoard.OrderEntry> cluster) {
        List<OrderRow> rows = cluster.stream().map(CaseBoard.OrderEntry::row).toList();
        GroupRow group = GroupRow.of(rows);
        // a picked order is never hidden
        boolean open = unfolded.contains(group.id()) || cluster.stream().anyMatch(entry -> isPicked(board, entry));
        GroupLine head = new GroupLine(messages, now, true);
        head.show(group, open);
        head.getStyleClass().add("order-line");
        head.setFocusTraversable(true);
        head.setOnMouseClicked(event -> unfold(group.id(), !unfolded.contains(group.id())));
        head.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, group.id()));
        lines.add(head);
        // what waits for a second person is seen without unfolding: it is why the others wait
        cluster.stream()
                .filter(entry -> open || entry.row().stage() == OrderStage.HELD)
                .map(this::line)
                .forEach(line -> {
                    line.getStyleClass().add(MEMBER);
                    lines.add(line);
                });
    }

    private void pressed(KeyEvent event, UUID group) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            unfold(group, !unfolded.contains(group));
        } else if (event.getCode() == KeyCode.RIGHT) {
            unfold(group, true);
        } else if (event.getCode() == KeyCode.LEFT) {
            unfold(group, false);
        } else {
            return;
        }
        event.consume();
    }

    private void unfold(UUID group, boolean on) {
        if (on ? unfolded.add(group) : unfolded.remove(group)) {
            fill();
        }
    }

    private Node line(CaseBoard.OrderEntry entry) {
        boolean picked = isPicked(board, entry);
        return new OrderLine(
                entry.row(),
                entry.words(),
                entry.ladder(),
                picked,
                entry.offered(picked),
                desk,
                messages,
                now,
                () -> pick.accept(entry.row().id()));
    }

    private static boolean isPicked(CaseBoard board, CaseBoard.OrderEntry entry) {
        return board.picked().filter(entry.row().id()::equals).isPresent();
    }

    private static List<Object> objections(CaseBoard.OrderEntry entry) {
        return entry.actions().stream()
                .map(action -> (Object) action.objection())
                .toList();
    }
}
