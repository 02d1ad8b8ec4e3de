package io.cityhelm.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** What a person sees of a scene: neither a node nor anything around it is hidden. */
public final class Seen {

    private final Supplier<? extends Node> root;

    /** @param root of the scene, at the time of looking */
    public Seen(Supplier<? extends Node> root) {
        this.root = root;
    }

    public Optional<Node> find(String selector) {
        return Optional.ofNullable(root.get().lookup(selector)).filter(Seen::isSeen);
    }

    /** The words of everything that is seen below a node, clocks too, a line each. From any thread. */
    public String words(String selector) {
        return Platform.isFxApplicationThread() ? collect(selector) : FxToolkit.onFx(() -> collect(selector));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String collect(String selector) {
        StringBuilder words = new StringBuilder();
        find(selector).ifPresent(node -> collect(node, words));
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            words.append(labeled.getText()).append('\n');
        }
        if (node instanceof Text text
                && text.getParent() instanceof Region clock
                && clock.getStyleClass().contains("countdown")) {
            words.append(text.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
