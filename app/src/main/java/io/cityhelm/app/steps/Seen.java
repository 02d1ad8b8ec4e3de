package io.cityhelm.app.steps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What is to be seen in a scene. FX thread. */
final class Seen {

    private final Scene scene;

    Seen(Scene scene) {
        this.scene = scene;
    }

    /** The first that the selector names and that is shown. */
    Optional<Node> find(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Seen::isShown)
                .findFirst();
    }

    /** Whether something is shown, with words in it. */
    boolean shows(Step.Await what) {
        return scene.getRoot().lookupAll(what.selector()).stream()
                .filter(Seen::isShown)
                .anyMatch(node -> what.words().isEmpty()
                        || words(node).contains(what.words().get()));
    }

    /** Where a share of a node lies in the scene. */
    static Point2D at(Node node, Point2D share) {
        Bounds box = node.getLayoutBounds();
        return node.localToScene(
                box.getMinX() + share.getX() * box.getWidth(), box.getMinY() + share.getY() * box.getHeight());
    }

    /** What the pointer would touch at a place of the scene. */
    Optional<Node> under(Point2D place) {
        return under(scene.getRoot(), place);
    }

    static boolean isPartOf(Node part, Node whole) {
        return part == whole || part.getParent() != null && isPartOf(part.getParent(), whole);
    }

    private static Optional<Node> under(Node node, Point2D place) {
        Point2D local = node.sceneToLocal(place);
        if (!node.isVisible()
                || node.isMouseTransparent()
                || node.getClip() != null && !node.getClip().contains(local)) {
            return Optional.empty();
        }
        if (node instanceof Parent parent) {
            List<Node> topFirst = parent.getChildrenUnmodifiable().reversed();
            Optional<Node> part = topFirst.stream()
                    .flatMap(child -> under(child, place).stream())
                    .findFirst();
            if (part.isPresent()) {
                return part;
            }
        }
        boolean touched = node.isPickOnBounds() ? node.getLayoutBounds().contains(local) : node.contains(local);
        return touched ? Optional.of(node) : Optional.empty();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && node.getOpacity() > 0 && (node.getParent() == null || isShown(node.getParent()));
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText() + " " + below(label);
            case Parent parent -> below(parent);
            default -> "";
        };
    }

    private static String below(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(Seen::words)
                .collect(Collectors.joining(" "));
    }
}
