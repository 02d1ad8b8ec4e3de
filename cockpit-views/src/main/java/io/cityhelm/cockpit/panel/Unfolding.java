package io.cityhelm.cockpit.panel;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The hands on a list in which some lines unfold: Right unfolds and Left folds, from a member too; Enter and a click do
 * whichever is due. FX thread.
 */
public final class Unfolding<T> {

    /** What the list says about its lines. */
    public interface Groups<T> {

        /** The line itself when it unfolds, the one above it when it is a member; empty for any other, and for null. */
        Optional<T> groupOf(T line);

        boolean isUnfolded(T group);

        void unfold(T group, boolean on);

        void pick(T group);
    }

    private final ListView<T> list;
    private final Groups<T> groups;

    private Unfolding(ListView<T> list, Groups<T> groups) {
        this.list = list;
        this.groups = groups;
    }

    /** Puts the hands on a list. */
    public static <T> void on(ListView<T> list, Groups<T> groups) {
        Unfolding<T> hands = new Unfolding<>(list, groups);
        list.addEventFilter(KeyEvent.KEY_PRESSED, hands::pressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, hands::clicked);
    }

    private void pressed(KeyEvent event) {
        T at = list.getSelectionModel().getSelectedItem();
        Optional<T> group = groups.groupOf(at);
        boolean onGroup = group.filter(line -> line.equals(at)).isPresent();
        boolean toggles = event.getCode() == KeyCode.ENTER && onGroup;
        boolean opens = event.getCode() == KeyCode.RIGHT;
        boolean closes = event.getCode() == KeyCode.LEFT;
        if (group.isEmpty() || !(toggles || opens || closes)) {
            return;
        }
        boolean on = toggles ? !groups.isUnfolded(group.get()) : opens;
        if (!on && !onGroup) {
            groups.pick(group.get());
        }
        groups.unfold(group.get(), on);
        event.consume();
    }

    private void clicked(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof ListCell<?>)) {
            at = at.getParent();
        }
        if (at instanceof ListCell<?> cell && !cell.isEmpty() && cell.getListView() == list) {
            T line = list.getItems().get(cell.getIndex());
            groups.groupOf(line)
                    .filter(line::equals)
                    .ifPresent(group -> groups.unfold(group, !groups.isUnfolded(group)));
        }
    }
}
