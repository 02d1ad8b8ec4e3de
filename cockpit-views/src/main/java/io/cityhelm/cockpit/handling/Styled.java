package io.cityhelm.cockpit.handling;

import javafx.scene.Parent;

/** Dresses a node in the style sheet of the handling panels. Its colours are the tokens that the cockpit's theme sets. */
final class Styled {

    private static final String SHEET = "/io/cityhelm/resources/styles/handling.css";

    private Styled() {}

    static <T extends Parent> T dress(T node) {
        node.getStylesheets().add(Styled.class.getResource(SHEET).toExternalForm());
        return node;
    }
}
