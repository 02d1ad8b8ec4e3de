package io.cityhelm.cockpit.panel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A panel with a head and a list. What is picked is decided elsewhere: the list shows it, and tells when somebody picks
 * another row. Only the rows that are seen have nodes, however many there are. FX thread.
 */
public class ListPanel<T> extends VBox {

    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(rows);
    private final StackPane body = new StackPane();
    private final Label count = new Label();
    private final Label trouble = new Label();
    private boolean following;

    /** @param rowHeight of each row in pixels */
    protected ListPanel(String title, String hint, double rowHeight) {
        getStyleClass().add("handling-panel");
        list.setFixedCellSize(rowHeight);
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(title, hint), trouble, body);
        complain("");
    }

    /** The list itself, for its cells and keys. */
    protected final ListView<T> list() {
        return list;
    }

    protected final List<T> rows() {
        return rows;
    }

    /** Who is told when a row is picked in the list. */
    protected final void onPick(Consumer<T> picked) {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            if (!following && row != null) {
                picked.accept(row);
            }
        });
    }

    /** What stands beside the title. */
    protected final void count(String words) {
        if (!words.equals(count.getText())) {
            count.setText(words);
        }
    }

    /** Says above the list what is wrong; empty when nothing is. */
    protected final void complain(String why) {
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        trouble.setManaged(!why.isEmpty());
    }

    /** Shows rows. @param picked which one is */
    protected final void show(List<? extends T> fresh, Predicate<T> picked) {
        following = true;
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
        following = false;
        put(list);
        follow(picked);
    }

    /** Shows something else, because there is no row. */
    protected final void showInstead(Node what) {
        following = true;
        rows.clear();
        following = false;
        put(what);
    }

    /** Shows which row is picked, and brings it into sight. */
    protected final void follow(Predicate<T> picked) {
        following = true;
        int at = -1;
        for (int i = 0; i < rows.size() && at < 0; i++) {
            at = picked.test(rows.get(i)) ? i : -1;
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
        following = false;
    }

    private void put(Node what) {
        if (!body.getChildren().contains(what)) {
            body.getChildren().setAll(what);
        }
    }

    private Node header(String words, String hint) {
        Label title = new Label(words);
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("panel-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label at = new Label(hint);
        at.getStyleClass().add("panel-hint");
        HBox header = new HBox(title, count, gap, at);
        header.getStyleClass().add("panel-header");
        return header;
    }
}
