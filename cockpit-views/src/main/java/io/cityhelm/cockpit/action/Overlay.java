package io.cityhelm.cockpit.action;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A layer over the whole scene that holds one dialog: inside the window, so that it works on a wall, on a touch screen
 * and without a display. Keeps the focus while it is open and gives it back afterwards. The root of the scene must be a
 * {@link Pane}. FX thread.
 */
final class Overlay {

    private final StackPane layer = new StackPane();
    private final ChangeListener<Node> guard = (property, before, now) -> keepFocus(now);
    private Scene scene;
    private Node focusBefore;
    private Node first;
    private boolean fresh;

    Overlay() {
        layer.getStyleClass().add("helm-overlay");
        layer.setManaged(false);
        // what is typed into a dialog is not meant for the cockpit behind it
        layer.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        // the letter that opened the dialog is not the first letter of what is written into it
        layer.addEventFilter(KeyEvent.KEY_TYPED, this::swallowOpeningLetter);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> fresh = false);
        layer.addEventFilter(KeyEvent.KEY_RELEASED, event -> fresh = false);
    }

    private void swallowOpeningLetter(KeyEvent event) {
        if (fresh) {
            event.consume();
        }
    }

    boolean isOpen() {
        return scene != null;
    }

    /** The layer itself: key filters hang on it. */
    StackPane layer() {
        return layer;
    }

    /** Shows a dialog over the scene of a node, with the focus on its first field. */
    void open(Node anchor, Region dialog, Node first) {
        this.scene = anchor.getScene();
        this.first = first;
        this.fresh = true;
        Pane root = (Pane) scene.getRoot();
        focusBefore = scene.getFocusOwner();
        layer.getChildren().setAll(dialog);
        root.getChildren().add(layer);
        resize(root);
        root.widthProperty().addListener(resizing);
        root.heightProperty().addListener(resizing);
        root.applyCss();
        root.layout();
        first.requestFocus();
        scene.focusOwnerProperty().addListener(guard);
    }

    void close() {
        if (scene == null) {
            return;
        }
        Scene closing = scene;
        scene = null;
        closing.focusOwnerProperty().removeListener(guard);
        Pane root = (Pane) closing.getRoot();
        root.widthProperty().removeListener(resizing);
        root.heightProperty().removeListener(resizing);
        root.getChildren().remove(layer);
        if (focusBefore != null && focusBefore.getScene() == closing) {
            focusBefore.requestFocus();
        }
    }

    private final ChangeListener<Number> resizing = (property, before, now) -> resize((Pane) scene.getRoot());

    private void resize(Pane root) {
        layer.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    }

    private void keepFocus(Node owner) {
        if (isOpen() && owner != null && !isInside(owner)) {
            first.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Parent at = node instanceof Parent p ? p : node.getParent(); at != null; at = at.getParent()) {
            if (at == layer) {
                return true;
            }
        }
        return false;
    }
}
