package io.cityhelm.cockpit.panel;

import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A room with a table of many things: a head that counts them, filters, and the rows. Enter or a double click opens one;
 * what is picked stays picked when the rows are read again. Words and ids begin with the key of the room. FX thread.
 */
public abstract class TableRoom<R> extends VBox {

    private final String key;
    private final Messages messages;
    private final Function<R, ?> identity;
    private final Consumer<R> open;
    private final TableView<R> table = new TableView<>();
    private final PanelState state;
    private final Label count = new Label();

    /**
     * @param key of the room in the messages, such as {@code incidents} for {@code cockpit.incidents.title}
     * @param identity by which a row is the same after it was read again
     * @param open called with the row that somebody wants to see
     */
    protected TableRoom(String key, Messages messages, Function<R, ?> identity, Consumer<R> open) {
        this.key = key;
        this.messages = messages;
        this.identity = identity;
        this.open = open;
        getStyleClass().add("data-room");
        setId(key + "-room");
        table.setId(key + "-table");
        Columns.fit(table, text("none"));
        this.state = new PanelState(table, messages);
        VBox.setVgrow(state, Priority.ALWAYS);
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
    }

    /** Puts the room together, when its filters are there. */
    protected final void assemble(Node filters) {
        filters.getStyleClass().add("room-filters");
        getChildren().addAll(head(), filters, state);
    }

    protected final TableView<R> table() {
        return table;
    }

    /** The words of a part of this room. */
    protected final String text(String part, Object... values) {
        return messages.text("cockpit." + key + "." + part, values);
    }

    /**
     * Shows rows.
     *
     * @param total how many there are without filters
     * @param loading whether nothing was read yet
     * @param trouble why they could not be read
     */
    protected final void show(List<R> rows, int total, boolean loading, Optional<String> trouble) {
        count.setText(text("count", rows.size(), total));
        R selected = table.getSelectionModel().getSelectedItem();
        table.setItems(FXCollections.observableList(rows));
        rows.stream()
                .filter(row -> selected != null && identity.apply(row).equals(identity.apply(selected)))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
        state.show(condition(rows, loading, trouble));
    }

    private Condition condition(List<R> rows, boolean loading, Optional<String> trouble) {
        if (trouble.isPresent()) {
            return new Condition.Failed(text("failed", trouble.get()), text("failed.todo"));
        }
        if (loading) {
            return new Condition.Loading();
        }
        return rows.isEmpty() ? new Condition.Empty(text("none"), text("none.todo")) : new Condition.Live();
    }

    private HBox head() {
        Label title = new Label(text("title"));
        title.getStyleClass().add("room-title");
        count.getStyleClass().add("muted");
        count.setId(key + "-count");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("room-head");
        return head;
    }

    private void openSelected() {
        R row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }
}
